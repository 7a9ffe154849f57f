import type { Payload } from 'payload'
import type { Outcome } from '../ways/way.ts'
import type { Settlement, StoredMessage } from './message.ts'
import { claimMessage, settleMessage } from './message.ts'

/** Milliseconds to wait after each attempt that was put off; after the last one it is given up, and somebody calls. */
export const BACKOFF = [60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000] as const

/** A claim older than this was left by somebody who is gone: longer than any attempt can take, in milliseconds. */
export const LEFT_AFTER = 3 * 60_000

/** Makes one attempt to send a message. Never throws. */
export type Attempt = (message: StoredMessage) => Promise<Outcome>

/**
 * Claims a message, makes one attempt and writes down what became of it. The claim comes first: a crash at any point
 * afterwards leaves a message that nobody sends again, and that becomes a call. So each goes out once at most.
 */
export async function sendMessage(
  payload: Payload,
  due: StoredMessage,
  attempt: Attempt,
  backoff: readonly number[] = BACKOFF,
): Promise<void> {
  const message = await claimMessage(payload, due, Date.now())
  if (!message) return
  const outcome = await attempt(message)
  await settleMessage(payload, message, settlementOf(outcome, message, backoff), Date.now())
}

function settlementOf(outcome: Outcome, { attempts }: StoredMessage, backoff: readonly number[]): Settlement {
  if (outcome.ended === 'sent') return { status: 'sent' }
  const { code } = outcome
  const wait = backoff[attempts - 1]
  if (outcome.ended !== 'later' || wait === undefined) return { status: 'failed', code }
  return { status: 'queued', code, nextAt: Date.now() + wait }
}
