import { keyStatement } from '@linsheng/domain/transparency'
import { signatureLine, signText } from '@linsheng/tlog'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { requestPublication } from '../../publishing/request-publication.ts'
import { resumeBook } from '../../statistics/resume-book.ts'
import { addKey, logKeysOf } from './log-keys.ts'
import { keyEntryKey, signingKeys } from './signing.ts'

/**
 * Lets a new key follow the one that signs now. The key is stored first and its entry, signed by both, is appended then:
 * cut short in between, the same key is taken again. It signs from the first checkpoint that holds the entry.
 *
 * How verifiers follow: the origin stays; the checkpoint bears no signature of the key they know; they read the lines
 * after what they have seen, and believe a `key` line whose `old` is their key and whose `signatures` are right ones of both
 * over `keyStatement(old, new)`; then its `new` is the key they know. What `log/vkey` says is never enough.
 * @returns the public half of the new key
 */
export async function rotateKey(
  payload: Payload,
  { dataDir, community, origin }: { dataDir: string; community: string; origin: string },
): Promise<string> {
  const all = await logKeysOf(payload, community, origin)
  const signing = await signingKeys(payload, community, origin)
  const old = signing.at(-1)
  if (!old) throw new Error('a log without a key')
  const pending = all.find(({ generation }) => generation > old.generation)
  const generation = old.generation + 1
  const next = pending ?? (await addKey(payload, community, { generation, origin: old.signer.name }))
  const text = keyStatement(old.vkey, next.vkey)
  const signatures = [old, next].map(({ signer }) => signatureLine(signText(text, signer)))
  const { book } = await resumeBook(payload, dataDir, community)
  await book.append({
    key: keyEntryKey(next.generation),
    entry: { type: 'key', at: now(), old: old.vkey, new: next.vkey, signatures },
  })
  // Notices are printed with the key.
  await requestPublication(payload)
  return next.vkey
}
