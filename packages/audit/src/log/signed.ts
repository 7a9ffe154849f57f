import { CHECKPOINT_PATH, VKEY_PATH } from '@linsheng/contracts/transparency'
import { openNote, parseCheckpoint, parseVerifierKey } from '@linsheng/tlog'
import type { Read } from './source.ts'

/** What a log's key has signed of it. */
export interface SignedTree {
  size: number
  root: Uint8Array
}

/** The tree of a log's checkpoint; null: there is none that the published key has signed. */
export async function readSigned(read: Read): Promise<SignedTree | null> {
  const [key, note] = await Promise.all([read(VKEY_PATH), read(CHECKPOINT_PATH)])
  const verifier = key && parseVerifierKey(new TextDecoder().decode(key))
  if (!verifier || !note) return null
  const opened = openNote(new TextDecoder().decode(note), [verifier])
  return typeof opened === 'string' ? null : parseCheckpoint(opened.text)
}
