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

/** What holds for every request, then the stages in their order; the last one must answer. */
export function routeThrough(stages: Stage[], env: Env): Handler {
  return async (req, res) => {
    const path = pathOf(req)
    setSecurityHeaders(res, path, env.production || !env.dev)
    if (env.practice !== null) res.setHeader('X-Robots-Tag', 'noindex, nofollow')
    if (announcesTooMuch(req)) return refuseRequest(req, res, 'too-large')
    if (isForeign(req, env.siteUrl, env.trustProxy)) return refuseRequest(req, res, 'forbidden-origin')
    if (isAnonymousPath(path)) forgetVisitor(req)
    else req.headers[ADDRESS_HEADER] = addressOf(req, env.trustProxy)
    for (const stage of stages) if (await stage(req, res, path)) return
    refuseRequest(req, res, 'not-found')
  }
}
