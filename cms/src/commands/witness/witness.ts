import { cosignText, encodeVerifierKey, formatNote, parseNote } from '@linsheng/tlog'
import { checkLog, Inconsistent } from './check.ts'
import type { LogClient } from './log-client.ts'
import type { WitnessState } from './state.ts'

/**
 * Looks at a log once: checks its checkpoint against what was seen, remembers it, cosigns it and hands the cosignature in.
 * @returns what was done, for people
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
  const isKept = await log.cosign(formatNote({ text: parsed.text, signatures: [...parsed.signatures, own] }))
  return `${checkpoint.size} entries: ${isKept ? 'cosigned' : 'consistent, cosigned already'}`
}

export const vkeyOf = ({ key }: WitnessState): string => encodeVerifierKey(key)
