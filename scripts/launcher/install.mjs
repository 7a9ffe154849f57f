import { existsSync, readdirSync, statfsSync } from 'node:fs'
import path from 'node:path'
import { runQuietly } from './child.mjs'
import { contentHash } from './content-hash.mjs'
import { Problem } from './problem.mjs'
import { isStamped, removeStamp, writeStamp } from './stamp.mjs'

export const pnpm = 'pnpm@12.21.0'

/** Free space (bytes) that a first install and build needs: packages, Node itself, the admin's and the site's output. */
const neededSpace = 2.5e9

/**
 * Installs what the lockfile names, unless that is what is there already.
 * @param {string} root
 * @param {import('./steps.mjs').Steps} steps
 * @throws {Problem}
 */
export async function ensureInstalled(root, steps) {
  const stamp = path.join(root, 'node_modules/.linsheng-installed')
  const hash = contentHash(root, installInputs(root))
  if (isStamped(stamp, hash)) return steps.unchanged('install')
  if (!existsSync(path.join(root, 'node_modules'))) checkSpace(root, statfsSync(root))
  removeStamp(stamp)
  await steps.run('install', () => install(root))
  writeStamp(stamp, hash)
}

/** @param {string} root */
function installInputs(root) {
  const packages = readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}/package.json`)
  const workspaces = ['package.json', 'cms/package.json', 'site/package.json', 'tests/package.json', ...packages]
  return ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.pnpmfile.cjs', ...workspaces]
}

/** @param {string} root */
async function install(root) {
  const args = ['-y', pnpm, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false']
  // Under NODE_ENV=production pnpm would leave out the build and test tools.
  const { NODE_ENV: _, ...env } = process.env
  const { code, lines } = await runQuietly('npx', args, {
    cwd: root,
    env: /** @type {NodeJS.ProcessEnv} */ (env),
    shell: process.platform === 'win32',
  }).catch(() => {
    throw new Problem('npx was not found: install npm, which brings it, and start again.')
  })
  if (code !== 0) {
    throw new Problem('Installing the packages failed: see the lines above, mend the cause and start again.', {
      details: lines,
    })
  }
}

/**
 * @param {string} root
 * @param {{ bavail: number, bsize: number }} disk free blocks and their size in bytes
 * @throws {Problem} when a first install and build would not fit
 */
export function checkSpace(root, { bavail, bsize }) {
  if (bavail * bsize >= neededSpace) return
  const free = ((bavail * bsize) / 1e9).toFixed(1)
  throw new Problem(`The disk has ${free} GB free and 2.5 GB are needed: make room at ${root} and start again.`)
}
