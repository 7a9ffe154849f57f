import { cosignText, encodeVerifierKey, formatNote, parseNote } from '@linsheng/tlog'
import { checkLog, Inconsistent } from './check.ts'
import type { LogClient } from './log-client.ts'
import type { WitnessState } from './state.ts'

/** The log is in order, and its community has not entered this witness yet. */
export class Unlisted extends Error {
  override name = 'Unlisted'
}

/**
 * Looks at a log once: checks its checkpoint against what was seen, remembers it, cosigns it and hands the cosignature in.
 * @returns what was done, for people
 * @throws Unlisted when the log does not take this witness's cosignature yet: what was seen is remembered all the same
 * @throws Inconsistent when the log has told something else before: then nothing is remembered or signed
 */
export async function witnessOnce(log: LogClient, address: string, state: WitnessState): Promise<string> {
  const seen = await state.seen(address)
  const { vkey, note, checkpoint } = await checkLog(log, seen).catch(async (error: unknown) => {
    if (error instanceof Inconsistent) error.message += ` The proof is in ${await state.keepEvidence(error.notes)}.`
    throw error
  })
  const parsed = parseNote(note)
  if (!parsed) throw new Error('a checked note cannot be read')
  await state.remember(address, { vkey, note })
  const own = cosignText(parsed.text, state.key, Math.floor(Date.now() / 1000))
  const handed = await log.cosign(formatNote({ text: parsed.text, signatures: [...parsed.signatures, own] }))
  if (handed === 'unlisted') throw new Unlisted(unlistedText(checkpoint.size, state))
  return `${checkpoint.size} entries: ${handed === 'kept' ? 'cosigned' : 'consistent, cosigned already'}`
}

const unlistedText = (size: number, state: WitnessState): string =>
  `${size} entries: consistent, not cosigned. This log does not list this witness's key yet. ` +
  `Ask its owner to add this line under Witnesses in the admin:\n${vkeyOf(state)}`

export const vkeyOf = ({ key }: WitnessState): string => encodeVerifierKey(key)
