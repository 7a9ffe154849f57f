import { HOUR } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { now } from '../../clock.ts'
import type { Env } from '../../env.ts'
import type { Service } from '../../services.ts'
import { attemptBy } from './attempt.ts'
import { queueDigests } from './digest/queue-digests.ts'
import { startMessenger } from './messenger.ts'
import { tidyMessages } from './tidy.ts'
import { mailWay } from './ways/mail.ts'
import { createPost } from './ways/post.ts'
import { pushWay } from './ways/push.ts'
import type { Way } from './ways/way.ts'

/** In practice nothing is sent to anybody. */
const pretend: Way = async () => ({ ended: 'sent' })

/** Mail and notifications to those who asked for them, and digests to staff. */
export const messengerService: Service = {
  name: 'messages',
  runsIn: 'worker',
  async start(payload, env) {
    const post = createPost(env)
    const push = env.practice === null ? pushWay(payload, env) : pretend
    const attempt = attemptBy(payload, {
      ways: { email: mailWay(post, env.siteUrl), push },
      post,
      siteUrl: env.siteUrl,
    })
    return startMessenger(payload, { attempt, also: besides(payload, env) })
  },
}

/** Digests, but not on a fast clock, which would send a week of them in an hour; and once an hour what tidying there is. */
function besides(payload: Payload, { practice }: Env): () => Promise<void> {
  let tidiedAt = 0
  return async () => {
    if (practice === null) await queueDigests(payload, now())
    if (Date.now() - tidiedAt < HOUR) return
    tidiedAt = Date.now()
    await tidyMessages(payload)
  }
}
