import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Env } from '../env.ts'
import { forgetVisitor, isAnonymousPath } from '../http/anonymous.ts'
import { refuseRequest } from '../http/answer.ts'
import { ADDRESS_HEADER, addressOf } from '../http/client-address.ts'
import { announcesTooMuch, isForeign, setSecurityHeaders } from '../http/security.ts'
import type { Handler } from './listener.ts'

/** Answers a request or leaves it to the next one. @returns whether it has answered */
export type Stage = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<boolean>

const pathOf = (req: IncomingMessage): string => (req.url ?? '/').split('?', 1)[0] ?? '/'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Answers what is asked about methods, or with another one than ours: pages of other sites may read what is open without asking
 * first, and nothing behind this door knows what to do with TRACE.
 */
function answerMethod({ method = 'GET' }: IncomingMessage, res: ServerResponse): boolean {
  const isOurs = METHODS.includes(method)
  if (isOurs && method !== 'OPTIONS') return false
  res.writeHead(isOurs ? 204 : 405, { Allow: METHODS.join(', ') }).end()
  return true
}

/** What holds for every request, then the stages in their order; the last one must answer. */
export function routeThrough(stages: Stage[], env: Env): Handler {
  return async (req, res) => {
    const path = pathOf(req)
    setSecurityHeaders(res, path, env.production || !env.dev)
    if (env.practice !== null) res.setHeader('X-Robots-Tag', 'noindex, nofollow')
    if (answerMethod(req, res)) return
    if (announcesTooMuch(req)) return refuseRequest(req, res, 'too-large')
    if (isForeign(req, env.siteUrl, env.trustProxy)) return refuseRequest(req, res, 'forbidden-origin')
    if (isAnonymousPath(path)) forgetVisitor(req)
    else req.headers[ADDRESS_HEADER] = addressOf(req, env.trustProxy)
    for (const stage of stages) if (await stage(req, res, path)) return
    refuseRequest(req, res, 'not-found')
  }
}
