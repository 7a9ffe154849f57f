import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { Env } from '../../env.ts'
import { PUBLISHING_QUEUE, startLoop } from '../../jobs/loop.ts'
import { nudge } from '../../jobs/nudge.ts'
import type { Service } from '../../services.ts'
import { exportContent } from './export/export-content.ts'
import { syncPaperFiles } from './papers/paper-files.ts'
import { createPublisher } from './publisher.ts'
import { lastRelease } from './releases/history.ts'
import type { ReleaseStore } from './releases/store.ts'
import { requestPublication } from './request-publication.ts'
import { releasesOf, SITE_DIR } from './site-files.ts'

/** Milliseconds that the start waits for a first release; after that pages without content are shown until it is there. */
const FIRST_RELEASE = 3 * 60_000

/** Makes the site's releases, one process at a time. The first start waits for the first release; later ones catch up behind. */
export const publishingService: Service = {
  name: 'publishing',
  runsIn: 'worker',
  async start(payload, env) {
    if (env.dev) return snapshotForDevelopment(payload, env)
    const store = releasesOf(env.dataDir)
    const publisher = createPublisher(payload, store, { dataDir: env.dataDir, siteUrl: env.siteUrl, siteDir: SITE_DIR })
    const loop = startLoop(payload, PUBLISHING_QUEUE)
    const started = Date.now()
    await requestPublication(payload, undefined, 0)
    nudge(PUBLISHING_QUEUE)
    await firstRelease(payload, store, started)
    return {
      async stop() {
        publisher.stop()
        await loop.stop()
      },
    }
  },
}

/** Astro's development server makes every page on request, from the content as it was at the start. */
async function snapshotForDevelopment(payload: Payload, env: Env): Promise<{ stop(): Promise<void> }> {
  const { content, files } = await exportContent(payload, env)
  await syncPaperFiles(path.join(env.dataDir, 'public'), files)
  process.env.CONTENT_FILE = path.join(env.dataDir, 'content.json')
  await writeFile(process.env.CONTENT_FILE, JSON.stringify(content))
  return { stop: async () => undefined }
}

async function firstRelease(payload: Payload, store: ReleaseStore, started: number): Promise<void> {
  while (Date.now() - started < FIRST_RELEASE && (await store.current()) === null) {
    const last = await lastRelease(payload)
    if (last?.status === 'failed' && last.startedAt >= started) {
      payload.logger.error({ msg: 'the site could not be built', reason: last.reason })
      return
    }
    await pause(100)
  }
}
