import type { Service } from '../../services.ts'
import { attemptBy } from './attempt.ts'
import { startMessenger } from './messenger.ts'
import { mailWay } from './ways/mail.ts'
import { createPost } from './ways/post.ts'
import type { Way } from './ways/way.ts'

/** Mail and notifications to those who asked for them, and digests to staff. */
export const messengerService: Service = {
  name: 'messages',
  runsIn: 'worker',
  async start(payload, env) {
    const post = createPost(env)
    const noDevice: Way = async () => ({ ended: 'never', code: 'no-device' })
    const ways = { email: mailWay(post, env.siteUrl), push: noDevice }
    return startMessenger(payload, { attempt: attemptBy(payload, ways) })
  },
}
