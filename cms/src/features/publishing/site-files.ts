import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type StaticHandler, serveRelease } from './releases/serve.ts'
import { type ReleaseStore, releaseStore } from './releases/store.ts'

/** Workspace of the site beside this one. */
export const SITE_DIR = fileURLToPath(new URL('../../../../site', import.meta.url))

export const releasesOf = (dataDir: string): ReleaseStore => releaseStore(path.join(dataDir, 'releases'))

/** Answers requests for the site's static files: the current release, else the build made at deploy. */
export const siteFiles = (dataDir: string): StaticHandler =>
  serveRelease(releasesOf(dataDir), path.join(SITE_DIR, 'dist', 'client'))
