import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SiteContent } from '@linsheng/contracts/content'
import type { Payload } from 'payload'
import { type ExportSettings, exportContent } from './export/export-content.ts'
import { syncPaperFiles } from './papers/paper-files.ts'
import { checkRelease } from './releases/check.ts'
import { beginAttempt } from './releases/history.ts'
import { renderRelease } from './releases/render.ts'
import type { ReleaseStore } from './releases/store.ts'

/** Milliseconds after which rendering is given up. */
const RENDER_TIMEOUT = 10 * 60_000

export interface PublisherSettings extends ExportSettings {
  /** Workspace of the site, with its deploy build in `dist`. */
  siteDir: string
}

export interface Publisher {
  /**
   * Brings the site up to date: export, render, check, swap. Does nothing when what is shown already is.
   * @throws when rendering or the check fails; what was shown before is still shown, and staff see the reason
   */
  publish(): Promise<'published' | 'unchanged'>
  /** Ends what is under way. */
  stop(): void
}

const publishers = new WeakMap<Payload, Publisher>()

/** The publisher of this process. @throws in a process that does not publish */
export function publisherOf(payload: Payload): Publisher {
  const publisher = publishers.get(payload)
  if (publisher === undefined) throw new Error('this process does not publish')
  return publisher
}

/** Makes this process able to publish; only whoever holds the lease of the publishing loop calls `publish`. */
export function createPublisher(payload: Payload, store: ReleaseStore, settings: PublisherSettings): Publisher {
  const stopping = new AbortController()
  const publisher: Publisher = {
    async publish() {
      const { content, files } = await exportContent(payload, settings)
      await syncPaperFiles(path.join(settings.dataDir, 'public'), files)
      const siteBuild = await deployedSite(settings.siteDir)
      const contentHash = hashOf(content)
      const shown = await store.current()
      if (shown?.contentHash === contentHash && shown.siteBuild === siteBuild) return 'unchanged'
      await store.tidy()
      const { id, directory } = await store.begin()
      const attempt = await beginAttempt(payload, id)
      try {
        const work = { directory, inBackground: shown !== null, signal: stopping.signal }
        const pages = await makeRelease(content, settings.siteDir, work)
        await assertDeployed(settings.siteDir, siteBuild)
        await store.putLive({ id, publishedAt: Date.now(), siteBuild, contentHash, pages })
        await attempt.succeeded(pages)
      } catch (error) {
        await rm(directory, { recursive: true, force: true, maxRetries: 3 })
        await attempt.failed(error instanceof Error ? error.message : String(error))
        throw error
      }
      await store.tidy()
      return 'published'
    },
    stop: () => stopping.abort(),
  }
  publishers.set(payload, publisher)
  return publisher
}

/** @returns the number of pages that were looked for and found */
async function makeRelease(
  content: SiteContent,
  siteDir: string,
  { directory, ...work }: { directory: string; inBackground: boolean; signal: AbortSignal },
): Promise<number> {
  const contentFile = path.join(directory, 'content.json')
  const outDir = path.join(directory, 'client')
  await writeFile(contentFile, JSON.stringify(content))
  await renderRelease({ siteDir, contentFile, outDir, timeout: RENDER_TIMEOUT, ...work })
  return checkRelease(outDir, content)
}

/** Complaint figures are refreshed in the page from board.json and call for no new release. */
function hashOf({ exportedAt: _when, boards: _figures, ...content }: SiteContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url')
}

/** @throws when the site's code was replaced while pages were rendered by it: the next start makes them anew */
async function assertDeployed(siteDir: string, siteBuild: string): Promise<void> {
  if ((await deployedSite(siteDir)) !== siteBuild) throw new Error('the code of the site was replaced meanwhile')
}

/** Changes with every deploy of the site's code. */
async function deployedSite(siteDir: string): Promise<string> {
  const stamp = await readFile(path.join(siteDir, 'dist', '.linsheng-built'), 'utf8').catch(() => 'unbuilt')
  return stamp.trim()
}
