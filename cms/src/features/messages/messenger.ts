import type { Payload } from 'payload'
import { codeOf } from '../../error-code.ts'
import { startWatch, type Watch, type Watching } from '../../jobs/watch.ts'
import { MESSENGER } from './name.ts'
import {
  dueMessages,
  hangingMessages,
  type StoredMessage,
  settleMessage,
  unreportedMessages,
} from './outbox/message.ts'
import { reportMessage } from './outbox/report.ts'
import { type Attempt, BACKOFF, LEFT_AFTER, sendMessage } from './outbox/send.ts'

export interface MessengerOptions {
  attempt: Attempt
  /** What else is done at every look, such as queueing digests. */
  also?: () => Promise<void>
  /** Milliseconds between two looks. */
  every?: number
  backoff?: readonly number[]
  /** Milliseconds after which a claim counts as left behind. */
  leftAfter?: number
}

/** Attempts made at the same time: a mail server that does not answer holds up so many and no more. */
const AT_ONCE = 8

/**
 * Sends what is queued, one process at a time under a lease, and tells each case what became of its message: it arrived,
 * or somebody has to call.
 */
export function startMessenger(
  payload: Payload,
  { attempt, also, every = 2_000, backoff = BACKOFF, leftAfter = LEFT_AFTER }: MessengerOptions,
): Watch {
  const report = async (messages: StoredMessage[]) => {
    for (const message of messages) {
      await reportMessage(payload, message).catch((error: unknown) =>
        payload.logger.error({ msg: 'a case could not be told of its message', code: codeOf(error) }),
      )
    }
  }
  const giveUpHanging = async () => {
    for (const message of await hangingMessages(payload, Date.now() - leftAfter)) {
      await settleMessage(payload, message, { status: 'failed', code: 'interrupted' }, Date.now())
    }
  }
  const sendDue = async ({ held, stopping }: Watching) => {
    let due: StoredMessage[] = []
    do {
      due = await dueMessages(payload, Date.now(), AT_ONCE)
      if (!held()) return
      await Promise.all(due.map((message) => sendMessage(payload, message, attempt, backoff)))
      await report(await unreportedMessages(payload))
    } while (due.length === AT_ONCE && !stopping())
  }
  return startWatch(payload, MESSENGER, {
    every,
    look: async (watching) => {
      await giveUpHanging()
      await report(await unreportedMessages(payload))
      await also?.()
      await sendDue(watching)
    },
  })
}
