import { join } from 'node:path'
import sirv from 'sirv'
import type { Env } from '../env.ts'
import type { Stage } from './route.ts'

/** Where features write what everybody may read: `/data/<community>/…` is DATA_DIR/public/<community>/…. */
export const publicDir = (env: Pick<Env, 'dataDir'>): string => join(env.dataDir, 'public')

const READS: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD'])

/**
 * Serves `/data/` from disk as it is at this moment, for any site to read. What is not there is left to the next stage:
 * feeds below `/data/` are built with the site and come from its release.
 */
export function publicFiles(env: Env): Stage {
  const serve = sirv(publicDir(env), {
    dev: true,
    etag: true,
    setHeaders: (res) => {
      res.setHeader('Access-Control-Allow-Origin', '*')
      res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
      res.setHeader('Cache-Control', 'public, no-cache')
    },
  })
  return async (req, res, path) => {
    if (!path.startsWith('/data/') || !READS.has(req.method)) return false
    const original = req.url ?? '/'
    req.url = original.slice('/data'.length)
    return new Promise<boolean>((resolve) => {
      res.once('close', () => resolve(true))
      serve(req, res, () => {
        req.url = original
        resolve(false)
      })
    })
  }
}
