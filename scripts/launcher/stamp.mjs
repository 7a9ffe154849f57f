import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A stamp is a small file inside a step's output that holds the hash of what the output was made from.
 * @param {string} file
 * @param {string} hash
 * @returns {boolean} whether the output was made from exactly this
 */
export function isStamped(file, hash) {
  try {
    return readFileSync(file, 'utf8').trim() === hash
  } catch {
    return false
  }
}

/**
 * @param {string} file
 * @param {string} hash
 */
export function writeStamp(file, hash) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${hash}\n`)
}

/**
 * Taken away before a step begins, so that an interrupted step is done again.
 * @param {string} file
 */
export function removeStamp(file) {
  rmSync(file, { force: true })
}
