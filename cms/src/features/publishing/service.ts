import type { Payload } from 'payload'
import { PUBLISHING_QUEUE, startLoop } from '../../jobs/loop.ts'
import { nudge } from '../../jobs/nudge.ts'
import type { Service } from '../../services.ts'
import { createPublisher } from './publisher.ts'
import { lastRelease } from './releases/history.ts'
import type { ReleaseStore } from './releases/store.ts'
import { requestPublication } from './request-publication.ts'
import { releasesOf, SITE_DIR } from './site-files.ts'

/** Milliseconds that the start waits for a first release; after that pages without content are shown until it is there. */
const FIRST_RELEASE = 3 * 60_000

/** Builds the site, one process at a time. The first start waits for the first release; later ones catch up behind. */
export const publishingService: Service = {
  name: 'publishing',
  runsIn: 'worker',
  async start(payload, env) {
    const store = releasesOf(env.dataDir)
    const publisher = createPublisher(payload, store, { dataDir: env.dataDir, siteUrl: env.siteUrl, siteDir: SITE_DIR })
    const loop = startLoop(payload, PUBLISHING_QUEUE)
    await requestPublication(payload, undefined, 0)
    nudge(PUBLISHING_QUEUE)
    await firstRelease(payload, store)
    return {
      async stop() {
        publisher.stop()
        await loop.stop()
      },
    }
  },
}

async function firstRelease(payload: Payload, store: ReleaseStore): Promise<void> {
  const started = Date.now()
  while (Date.now() - started < FIRST_RELEASE && (await store.current()) === null) {
    const last = await lastRelease(payload)
    if (last?.status === 'failed' && last.startedAt >= started) {
      payload.logger.error({ msg: 'the site could not be built', reason: last.reason })
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
