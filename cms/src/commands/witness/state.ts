import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isKeyName, type SignerKey, signerOf } from '@linsheng/tlog'
import { z } from 'zod'
import { errorCode, StartError } from '../../start-error.ts'

const keySchema = z.object({ name: z.string(), seed: z.base64() })
const seenSchema = z.object({
  /** The log's key as it is believed now: the first one seen, or one that followed it with its signature. */
  vkey: z.string(),
  /** The newest checkpoint found to be consistent with all before it; null before the first. */
  note: z.string().nullable(),
})
export type Seen = z.infer<typeof seenSchema>

/** What a witness remembers, in a directory that only it may read. */
export interface WitnessState {
  readonly key: SignerKey
  /** Whether the key has just been made. */
  readonly isNew: boolean
  /** What it has seen of the log at this address; null when it looks there for the first time. */
  seen(address: string): Promise<Seen | null>
  /** On the disk when this comes back: what was cosigned once is never forgotten. */
  remember(address: string, seen: Seen): Promise<void>
  /** Keeps what proves that a log has told two stories. @returns the file */
  keepEvidence(notes: string[]): Promise<string>
}

/**
 * Opens the directory, and makes a key in it the first time.
 * @throws StartError when it cannot be used, or holds a key of another name
 */
export async function openState(directory: string, name: string): Promise<WitnessState> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    const { key, isNew } = await openKey(path.join(directory, 'key.json'), name)
    const fileOf = (address: string) => path.join(directory, `${encodeURIComponent(address)}.json`)
    return {
      key,
      isNew,
      seen: async (address) => parsedOrNull(seenSchema, await readIfThere(fileOf(address))),
      remember: (address, seen) => replaceDurably(fileOf(address), JSON.stringify(seen, null, 1)),
      async keepEvidence(notes) {
        const file = path.join(directory, `evidence-${Date.now()}.txt`)
        await replaceDurably(file, notes.join('\n'))
        return file
      },
    }
  } catch (error) {
    if (errorCode(error) === undefined) throw error
    throw new StartError(`The directory ${directory} cannot be used (${errorCode(error)}): name another with --state.`)
  }
}

async function openKey(file: string, name: string): Promise<{ key: SignerKey; isNew: boolean }> {
  if (!isKeyName(name)) throw new StartError(`${name} cannot be a witness's name: no spaces and no plus sign.`)
  const text = await readIfThere(file)
  if (text !== null) {
    const stored = parsedOrNull(keySchema, text)
    if (stored?.name !== name)
      throw new StartError(`${file} holds the key of ${stored?.name}: add --name ${stored?.name}.`)
    return { key: signerOf(name, new Uint8Array(Buffer.from(stored.seed, 'base64')), 'witness'), isNew: false }
  }
  const seed = new Uint8Array(randomBytes(32))
  await writeFile(file, JSON.stringify({ name, seed: Buffer.from(seed).toString('base64') }), {
    mode: 0o600,
    flag: 'wx',
  })
  return { key: signerOf(name, seed, 'witness'), isNew: true }
}

const readIfThere = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })

/** @throws StartError for a file that was damaged: to begin anew would be to forget */
function parsedOrNull<Value>(schema: z.ZodType<Value>, text: string | null): Value | null {
  if (text === null) return null
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new StartError('A file of the state directory is damaged. A witness that has forgotten is none: restore it.')
  }
}

async function replaceDurably(file: string, text: string): Promise<void> {
  const partial = `${file}.partial`
  {
    await using handle = await open(partial, 'w', 0o600)
    await handle.writeFile(text)
    await handle.sync()
  }
  await rename(partial, file)
}
