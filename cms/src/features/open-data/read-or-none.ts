import { readFile } from 'node:fs/promises'
import { codeOf } from '../../error-code.ts'

/** A file's text; null where there is no such file. Any other failure is one: nobody may take it for an empty file. */
export async function readOrNone(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
