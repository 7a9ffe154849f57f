import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SiteLocals } from '@linsheng/contracts/site-api'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Env } from '../env.ts'
import { SITE_DIR, siteFiles } from '../features/publishing/site-files.ts'
import { ADDRESS_HEADER } from '../http/client-address.ts'
import { isStaffPath } from '../http/security.ts'
import { deriveSecret } from '../secrets.ts'
import { createSiteApi } from '../site-api.ts'
import { notFoundPage } from './not-found-page.ts'
import type { Stage } from './route.ts'

type Next = (error?: unknown) => void
type AstroHandler = (req: IncomingMessage, res: ServerResponse, next: Next, locals: SiteLocals) => unknown

declare global {
  /** Astro's development server cannot be handed `locals`; the site's middleware takes them from here. */
  var siteLocals: SiteLocals | undefined
}

const callable = z.custom<AstroHandler>((value) => typeof value === 'function')
const builtSite = z.object({ handler: callable })
const astroPackage = z.object({
  dev: z.custom<(options: object) => Promise<unknown>>((value) => typeof value === 'function'),
})
const astroServer = z.object({
  handle: callable,
  stop: z.custom<() => Promise<void>>((value) => typeof value === 'function'),
})

/** Keeps throttling apart by visitor without handing their address on: a keyed hash that changes with the day. */
function visitorKey(env: Env): (req: IncomingMessage) => string {
  const secret = deriveSecret(env.secret, 'visitor')
  return (req) => {
    const day = Math.floor(Date.now() / 86_400_000)
    return createHmac('sha256', secret)
      .update(`${day} ${String(req.headers[ADDRESS_HEADER])}`)
      .digest('base64url')
  }
}

/** Runs a handler of the `(req, res, next)` kind. @returns false when it left the request alone, or for an unknown address */
function answered(res: ServerResponse, handle: (next: Next) => unknown): Promise<boolean> {
  return new Promise((resolve, reject) => {
    res.once('close', () => resolve(true))
    res.once('finish', () => resolve(true))
    Promise.resolve(handle((error) => (error === undefined ? resolve(false) : reject(error)))).catch(reject)
  })
}

const ofSite =
  (stage: Stage): Stage =>
  async (req, res, path) =>
    !isStaffPath(path) && stage(req, res, path)

export interface SiteStages {
  inOrder: Stage[]
  close(): Promise<void>
}

/** The site as built: files of the current release, then the pages that answer one visitor, then "not found". */
async function builtStages(payload: Payload, env: Env): Promise<SiteStages> {
  const visitorOf = visitorKey(env)
  const api = createSiteApi(payload, env)
  const entry = join(SITE_DIR, 'dist', 'server', 'entry.mjs')
  const files = siteFiles(env.dataDir)
  const inOrder: Stage[] = [ofSite((req, res) => files(req, res))]
  if (existsSync(entry)) {
    const { handler } = builtSite.parse(await import(pathToFileURL(entry).href))
    inOrder.push(
      ofSite((req, res) => answered(res, (next) => handler(req, res, next, { api, visitor: visitorOf(req) }))),
    )
  }
  inOrder.push(ofSite(notFoundPage(env)))
  return { inOrder, close: async () => undefined }
}

/** The site with hot reload: every page is made on request by Astro's development server. */
async function developmentStages(payload: Payload, env: Env): Promise<SiteStages> {
  const location = createRequire(join(SITE_DIR, 'package.json')).resolve('astro')
  const { dev } = astroPackage.parse(await import(pathToFileURL(location).href))
  const server = await dev({ root: SITE_DIR, logLevel: 'warn' })
  const { handle } = astroServer.parse(server)
  const api = createSiteApi(payload, env)
  globalThis.siteLocals = { api, visitor: 'development' }
  const locals = globalThis.siteLocals
  const inOrder = [ofSite((req, res) => answered(res, (next) => handle(req, res, next, locals)))]
  return { inOrder, close: () => astroServer.parse(server).stop() }
}

/** What residents see. */
export const siteStages = (payload: Payload, env: Env): Promise<SiteStages> =>
  env.dev ? developmentStages(payload, env) : builtStages(payload, env)
