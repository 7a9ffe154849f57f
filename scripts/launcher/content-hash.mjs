import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const skippedDirectories = new Set(['node_modules', '.next', '.astro', 'dist', '.cache'])

/**
 * One hash over the names and contents of files, the same on every machine and for every order of the arguments.
 * Entries that do not exist count as absent, so their appearing changes the hash.
 * @param {string} root directory the entries are relative to
 * @param {string[]} entries files and directories (taken with everything below them)
 * @param {(file: string) => boolean} [include] called with the path relative to root, with forward slashes
 * @returns {string} SHA-256 in hexadecimal
 */
export function contentHash(root, entries, include = () => true) {
  const files = [...new Set(entries.flatMap((entry) => filesBelow(root, entry)))].filter(include).sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} entry
 * @returns {string[]}
 */
function filesBelow(root, entry) {
  const stat = statSync(path.join(root, entry), { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [entry]
  return readdirSync(path.join(root, entry), { withFileTypes: true }).flatMap((child) => {
    const childPath = `${entry}/${child.name}`
    if (child.isDirectory()) return skippedDirectories.has(child.name) ? [] : filesBelow(root, childPath)
    return child.isFile() ? [childPath] : []
  })
}
