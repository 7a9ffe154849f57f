import { hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDirectory } from './directory.ts'
import { errorCode, StartError } from './start-error.ts'

const SHORTEST = 32

function readGiven(file: string): string {
  try {
    const text = readFileSync(file, 'utf8').trim()
    if (text.length < SHORTEST)
      throw new StartError(`The file ${file} named by SECRET_KEY_FILE must hold at least ${SHORTEST} characters.`)
    return text
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(
      `The file ${file} named by SECRET_KEY_FILE cannot be read (${errorCode(error) ?? 'unknown error'}).`,
    )
  }
}

/** Creates the secret, or reads the one another process has created in the same moment. */
function createOrRead(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/**
 * The base secret: the text of SECRET_KEY_FILE, else one generated on first run into DATA_DIR/secrets (mode 0600).
 * @throws StartError when the file or the directory cannot be used
 */
export function loadSecret(dataDir: string, givenFile: string | undefined): string {
  if (givenFile !== undefined) return readGiven(givenFile)
  const directory = join(dataDir, 'secrets')
  try {
    makeDirectory(directory, 0o700)
    return createOrRead(join(directory, 'secret-key'))
  } catch (error) {
    throw new StartError(
      `The data directory ${dataDir} cannot be written to (${errorCode(error) ?? 'unknown error'}): set DATA_DIR to one that can.`,
    )
  }
}

/** A secret of its own for each use, by HKDF-SHA256 (RFC 5869) under the use's name: 256 bits as base64url. */
export function deriveSecret(secret: string, use: string): string {
  return Buffer.from(hkdfSync('sha256', secret, 'linsheng', use, 32)).toString('base64url')
}
