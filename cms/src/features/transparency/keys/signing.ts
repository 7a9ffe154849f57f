import type { Payload } from 'payload'
import { entryWithKey } from '../entry-book.ts'
import { type LogKey, logKeysOf } from './log-keys.ts'

/** A key that signs checkpoints of `from` entries and more, until a later one takes over. */
export interface Signing extends LogKey {
  from: number
}

/** Key of the entry with which a generation takes over: appended once. */
export const keyEntryKey = (generation: number): string => `key/${generation}`

/**
 * Which key signs what: the first from the beginning, each later one from the first tree that holds its `key` entry. So
 * the log itself says who signs it, and a key whose entry is not there yet signs nothing.
 */
export async function signingKeys(payload: Payload, community: string, origin: string): Promise<Signing[]> {
  const signing: Signing[] = []
  for (const key of await logKeysOf(payload, community, origin)) {
    if (key.generation === 1) signing.push({ ...key, from: 0 })
    else {
      const entry = await entryWithKey(payload, community, keyEntryKey(key.generation))
      if (entry) signing.push({ ...key, from: entry.index + 1 })
    }
  }
  return signing
}

/** The key that signs a tree of this size. @throws Error when there is none */
export function signerAt(signing: readonly Signing[], size: number): Signing {
  const key = signing.findLast(({ from }) => from <= size)
  if (!key) throw new Error('a log without a key')
  return key
}
