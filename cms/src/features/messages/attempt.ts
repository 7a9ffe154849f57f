import type { Payload } from 'payload'
import { codeOf } from '../../error-code.ts'
import { composeDigest } from './digest/compose.ts'
import type { Via } from './outbox/collection.ts'
import type { StoredMessage } from './outbox/message.ts'
import type { Attempt } from './outbox/send.ts'
import { toldOf } from './outbox/told.ts'
import type { Post } from './ways/post.ts'
import type { Outcome, Way } from './ways/way.ts'

export interface Means {
  ways: Record<Via, Way>
  /** How digests go out. */
  post: Post
  siteUrl: string
}

/** Attempts that look up what a message says now, and go the way it has. */
export const attemptBy =
  (payload: Payload, means: Means): Attempt =>
  async (message) => {
    const prepared = await prepare(payload, means, message).catch((error: unknown) => codeOf(error))
    return typeof prepared === 'string' ? { ended: 'later', code: prepared } : prepared()
  }

/** Reads what is needed; nothing has gone out until what this returns is called. */
async function prepare(
  payload: Payload,
  { ways, post, siteUrl }: Means,
  message: StoredMessage,
): Promise<() => Promise<Outcome>> {
  if (message.user) {
    const letter = await composeDigest(payload, message, siteUrl)
    return letter ? () => post(letter) : async () => ({ ended: 'never', code: 'nothing-to-say' })
  }
  const told = await toldOf(payload, message)
  return told ? () => ways[message.via](told) : async () => ({ ended: 'never', code: 'gone' })
}
