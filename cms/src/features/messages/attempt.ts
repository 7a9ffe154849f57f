import type { Payload } from 'payload'
import { codeOf } from '../complaints/error-code.ts'
import type { Via } from './outbox/collection.ts'
import type { Attempt } from './outbox/send.ts'
import { toldOf } from './outbox/told.ts'
import type { Way } from './ways/way.ts'

/** Attempts that look a message's case up and go the way the message has. */
export const attemptBy =
  (payload: Payload, ways: Record<Via, Way>): Attempt =>
  async (message) => {
    const told = await toldOf(payload, message).catch((error: unknown) => codeOf(error))
    if (typeof told === 'string') return { ended: 'later', code: told }
    return told ? ways[message.via](told) : { ended: 'never', code: 'gone' }
  }
