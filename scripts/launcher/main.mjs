import path from 'node:path'
import { ensureBuilt } from './builds.mjs'
import { runInForeground } from './child.mjs'
import { ensureInstalled } from './install.mjs'
import { withLock } from './lock.mjs'
import { packagedNode, toolEnvironment } from './packaged-node.mjs'
import { cacheDir, root } from './paths.mjs'
import { Problem } from './problem.mjs'
import { createSteps } from './steps.mjs'

const server = 'cms/src/server.ts'

/**
 * Installs, builds and starts, or runs one of the project's own programs on the packaged Node:
 * nothing | `--dev` | `--practice` | `--test [PART…]` | `--build` | `--run FILE [ARG…]`.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
  try {
    return await runMode(args)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    for (const line of error.details) process.stderr.write(`  ${line}\n`)
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

/** @param {string[]} args */
async function runMode([mode, ...rest]) {
  switch (mode) {
    case undefined:
      await prepare({ build: true, out: process.stdout })
      return runOnPackagedNode([server])
    case '--dev':
      await prepare({ build: false, out: process.stdout })
      return runOnPackagedNode([server], { NODE_ENV: 'development', LINSHENG_DEV: '1' })
    case '--practice':
      await prepare({ build: true, out: process.stdout })
      return runOnPackagedNode([server], practiceEnvironment(process.env))
    case '--build':
      await prepare({ build: true, out: process.stdout })
      return 0
    case '--test':
      await prepare({ build: true, out: process.stdout })
      return runOnPackagedNode(['scripts/test/run.ts', ...rest])
    case '--run': {
      if (rest[0] === undefined) throw new Problem('--run needs the file to run.')
      await prepare({ build: false, out: process.stderr, quiet: true })
      return runOnPackagedNode(rest)
    }
    default:
      throw new Problem(
        `${mode} is not known: use --dev, --practice, --build, --test, --run FILE, or nothing to start.`,
      )
  }
}

/**
 * Practice has a directory and a database of its own, whatever the settings of the real one are, and a port beside it.
 * @param {Readonly<Record<string, string | undefined>>} given
 */
function practiceEnvironment(given) {
  return {
    LINSHENG_PRACTICE: given.LINSHENG_PRACTICE || '60',
    DATA_DIR: path.resolve(root, given.PRACTICE_DIR || 'practice-data'),
    DATABASE_URI: undefined,
    SITE_URL: undefined,
    SECRET_KEY_FILE: undefined,
    PORT: given.PORT || '3030',
  }
}

/** @param {{ build: boolean, out: NodeJS.WritableStream, quiet?: boolean }} options quiet: only what takes time is shown */
async function prepare({ build, out, quiet = false }) {
  const steps = createSteps(out, { quiet })
  const onWait = (/** @type {number} */ pid) =>
    steps.line('lock', `waiting for process ${pid}, which is installing or building`)
  await withLock(path.join(cacheDir, 'launcher.lock'), { onWait }, async () => {
    await ensureInstalled(root, steps)
    if (build) await ensureBuilt(root, steps)
  })
}

/**
 * @param {string[]} args script and arguments
 * @param {Readonly<Record<string, string | undefined>>} [extra]
 */
function runOnPackagedNode(args, extra) {
  return runInForeground(packagedNode(root), args, { cwd: root, env: toolEnvironment(root, extra) })
}
