import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { errorCode } from './start-error.ts'

/**
 * Creates a directory and its parents, one by one: Node's own recursive form never returns on file systems that answer
 * "not found" to every attempt, such as /proc.
 * @throws the system's error at the first that cannot be made
 */
export function makeDirectory(path: string, mode = 0o777): void {
  if (existsSync(path)) return
  makeDirectory(dirname(path), mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another process made it in the same moment.
    if (errorCode(error) !== 'EEXIST') throw error
  }
}
