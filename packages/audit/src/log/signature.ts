import { type Checkpoint, encodeVerifierKey, openNote, parseVerifierKey, type VerifierKey } from '@linsheng/tlog'
import type { Fault } from '../faults.ts'
import type { SignatureReport } from '../report.ts'
import type { KeyChain } from './key-chain.ts'

export interface SignatureInput {
  note: string
  checkpoint: Checkpoint
  /** The key as it is published; null where it is missing or malformed. */
  published: VerifierKey | null
  /** The key this reader trusts from before, if any. */
  pinned: string | undefined
  chain: KeyChain
}

/**
 * Judges who signed the checkpoint. Whoever has no key from before begins with the first one the log tells of, or the
 * published one. The signer has to be where the changes of key lead from there.
 */
export function judgeSignature(input: SignatureInput): { signature: SignatureReport; faults: Fault[] } {
  const { note, checkpoint, published, pinned, chain } = input
  const pinnedKey = pinned === undefined ? null : parseVerifierKey(pinned)
  const known = [published, pinnedKey, ...chain.keys].filter((key) => key !== null)
  const rotations = chain.length
  const opened = known.map((key) => ({ key, result: openNote(note, [key]) }))
  if (opened.some(({ result }) => result === 'bad-signature')) {
    return { signature: { state: 'bad', key: null, rotations }, faults: [{ code: 'bad-signature' }] }
  }
  const signers = opened.filter(({ result }) => typeof result !== 'string').map(({ key }) => encodeVerifierKey(key))
  const [first] = chain.keys
  const start = pinned ?? (first && encodeVerifierKey(first)) ?? signers[0]
  const expected = start === undefined ? null : chain.heirOf(start)
  if (expected === null || !signers.includes(expected)) {
    const stranger = signers[0] ?? (published && encodeVerifierKey(published))
    const signature: SignatureReport = { state: 'bad', key: signers[0] ?? null, rotations }
    return { signature, faults: [{ code: 'unknown-key', key: stranger }] }
  }
  return { signature: { state: 'good', key: expected, rotations }, faults: originFaults(checkpoint, expected) }
}

/** A log's key has the name of the log (C2SP tlog-checkpoint); otherwise another log's checkpoint might be shown. */
function originFaults({ origin }: Checkpoint, key: string): Fault[] {
  const expected = parseVerifierKey(key)?.name ?? ''
  return origin === expected ? [] : [{ code: 'wrong-origin', origin, expected }]
}
