import { existsSync } from 'node:fs'
import { availableParallelism, freemem } from 'node:os'
import path from 'node:path'
import { runQuietly } from './child.mjs'
import { contentHash } from './content-hash.mjs'
import { packagedNode, toolEnvironment } from './packaged-node.mjs'
import { Problem } from './problem.mjs'
import { isStamped, removeStamp, writeStamp } from './stamp.mjs'

/** Both builds at once peak below this (bytes). */
const memoryForBoth = 4e9

const shared = ['packages', 'tsconfig.base.json', 'pnpm-lock.yaml']

/**
 * What is built from sources: directory, command, what it is made from and how one sees that it is there.
 * @type {Build[]}
 */
const builds = [
  {
    name: 'admin build',
    directory: 'cms',
    command: ['node_modules/next/dist/bin/next', 'build'],
    inputs: ['cms', ...shared],
    output: 'cms/.next/BUILD_ID',
    stamp: 'cms/.next/.linsheng-built',
  },
  {
    name: 'site build',
    directory: 'site',
    command: ['node_modules/astro/bin/astro.mjs', 'build'],
    inputs: ['site', ...shared],
    output: 'site/dist/renderer/prerender-entry.mjs',
    stamp: 'site/dist/.linsheng-built',
  },
]

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {string} directory where the command runs
 * @property {string[]} command script and arguments for Node
 * @property {string[]} inputs
 * @property {string} output a file the finished build has
 * @property {string} stamp
 */

/**
 * Builds what changed since its last build; the two are independent and run at once where memory allows.
 * @param {string} root
 * @param {import('./steps.mjs').Steps} steps
 * @throws {Problem} naming the build that failed
 */
export async function ensureBuilt(root, steps) {
  const changed = builds.map((build) => ({ build, hash: contentHash(root, build.inputs, isBuildInput) }))
  const tasks = changed.flatMap(({ build, hash }) => {
    if (existsSync(path.join(root, build.output)) && isStamped(path.join(root, build.stamp), hash)) {
      steps.unchanged(build.name)
      return []
    }
    return [() => runBuild(root, steps, build, hash)]
  })
  if (freemem() >= memoryForBoth && availableParallelism() > 1) await allOrFirstFailure(tasks)
  else for (const task of tasks) await task()
}

/**
 * Waits for every task to end before it fails, so that no build is left running behind.
 * @param {(() => Promise<void>)[]} tasks
 */
async function allOrFirstFailure(tasks) {
  const results = await Promise.allSettled(tasks.map((task) => task()))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}

/**
 * @param {string} root
 * @param {import('./steps.mjs').Steps} steps
 * @param {Build} build
 * @param {string} hash
 */
async function runBuild(root, steps, build, hash) {
  const stamp = path.join(root, build.stamp)
  removeStamp(stamp)
  await steps.run(build.name, async () => {
    const { code, lines } = await runQuietly(packagedNode(root), build.command, {
      cwd: path.join(root, build.directory),
      env: toolEnvironment(root, { NODE_ENV: 'production', ...untracked, ...sameForEveryInstance }),
    })
    if (code === 0) return
    throw new Problem(`The ${build.name} failed: see the lines above.`, { details: lines })
  })
  writeStamp(stamp, hash)
}

/** Neither tool reports home from a resident's or a community's server. */
const untracked = { NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' }

/** Instances with settings of their own share these builds, so none of their settings may go into one. */
const sameForEveryInstance = { SITE_URL: undefined, CONTENT_FILE: undefined }

/**
 * Tests, migrations, notes and files the tools write themselves do not change what is built.
 * @param {string} file
 */
export function isBuildInput(file) {
  return !/(\.test\.tsx?|\.md|\.tsbuildinfo|\/next-env\.d\.ts)$|\/migrations\//.test(file)
}
