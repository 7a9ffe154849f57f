import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALE_PREFIX, localeOf } from '@linsheng/i18n'
import type { Env } from '../env.ts'
import { releasesOf, SITE_DIR } from '../features/publishing/site-files.ts'
import type { Stage } from './route.ts'

const fileOf = (client: string, prefix: string): string =>
  prefix === '' ? join(client, '404.html') : join(client, prefix, '404', 'index.html')

/** The site's own "not found" page in the address's language, with the status that says so; only where a page was asked for. */
export function notFoundPage(env: Env): Stage {
  const releases = releasesOf(env.dataDir)
  return async (req, res, path) => {
    if (req.headers.accept?.includes('text/html') !== true) return false
    const client = (await releases.current())?.client ?? join(SITE_DIR, 'dist', 'client')
    const page = await readFile(fileOf(client, LOCALE_PREFIX[localeOf(path)])).catch(() => null)
    if (page === null) return false
    res.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
    res.end(req.method === 'HEAD' ? undefined : page)
    return true
  }
}
