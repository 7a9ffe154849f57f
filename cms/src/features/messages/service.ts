import { now } from '../../clock.ts'
import type { Service } from '../../services.ts'
import { attemptBy } from './attempt.ts'
import { queueDigests } from './digest/queue-digests.ts'
import { startMessenger } from './messenger.ts'
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
    const ways = { email: mailWay(post, env.siteUrl), push: env.practice === null ? pushWay(payload, env) : pretend }
    const attempt = attemptBy(payload, { ways, post, siteUrl: env.siteUrl })
    // A fast clock would send a week of digests in an hour.
    const also = env.practice === null ? () => queueDigests(payload, now()) : undefined
    return startMessenger(payload, { attempt, ...(also && { also }) })
  },
}
