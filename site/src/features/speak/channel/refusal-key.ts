import type { SpeakKey } from '../sayer.ts'
import type { SendRefusal } from './send.ts'

/** Codes that have a text of their own. */
const OWN = [
  'recipients-differ',
  'log-unsound',
  'keys-outdated',
  'offline',
  'unreachable',
  'channel-closed',
  'too-many-requests',
  'too-large',
  'conversation-blocked',
  'conversation-ended',
  'unknown-receipt',
  'not-found',
  'failed',
] as const
/** Codes that mean the same to whoever writes. */
const ALIKE: Partial<Record<SendRefusal, 'proof' | 'not-found' | 'malformed'>> = {
  'proof-missing': 'proof',
  'proof-spent': 'proof',
  'unknown-community': 'not-found',
  'invalid-request': 'malformed',
  'not-sealed': 'malformed',
  'too-few-recipients': 'malformed',
  'wrong-size': 'malformed',
  'unsupported-media': 'malformed',
}

/** Key of the text that says why a message was not sent, and what to do. */
export function refusalKey(code: SendRefusal): SpeakKey {
  const own = OWN.find((known) => known === code)
  return `refused.${own ?? ALIKE[code] ?? 'unavailable'}`
}
