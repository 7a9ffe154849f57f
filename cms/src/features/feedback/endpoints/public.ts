import { followUpSchema, newReportSchema, readMessageSchema } from '@linsheng/contracts/feedback'
import type { Payload } from 'payload'
import { z } from 'zod'
import { codeOf } from '../../../error-code.ts'
import { isCutOff } from '../../../http/anonymous.ts'
import { sendJson } from '../../../http/json.ts'
import type { Stage } from '../../../server/route.ts'
import { registerOf } from '../../complaints/register.ts'
import { publicChannel } from '../channel.ts'
import { readConversation, readMessage } from '../operations/read-conversation.ts'
import { sendFollowUp, sendReport } from '../operations/send-report.ts'
import { newChallenge } from '../proofs.ts'
import { createGates, type Route, refuse } from './gates.ts'

const PATH = /^\/api\/public\/v1\/([a-z0-9-]+)\/reports(?:\/([a-z/]+))?$/

/** A lookup in any form: one that no receipt has is looked for like the others. */
const lookupLike = z.object({ lookup: z.string() })
const messageLike = lookupLike.extend({ n: readMessageSchema.shape.n })

/**
 * The anonymous channel's public half, straight from Node: nothing between this and the socket could keep what it sees. No
 * session, no cookie, no visitor's address; a failure is logged by its code alone.
 */
export function reportsStage(payload: Payload, { dataDir }: { dataDir: string }): Stage {
  const routes = routesOf(payload, dataDir)
  return async (req, res, path) => {
    const [matched, slug = '', sub = ''] = PATH.exec(path) ?? []
    if (matched === undefined) return false
    const route = routes.get(`${req.method} ${sub}`)
    const register = route ? await registerOf(payload, slug) : null
    if (!route) refuse(res, 'not-found')
    else if (!register) refuse(res, 'unknown-community')
    else
      await route({ req, res, register }).catch((error: unknown) => {
        if (isCutOff(req)) return void res.destroy()
        payload.logger.error({ msg: 'a request of the anonymous channel failed', code: codeOf(error) })
        if (res.headersSent) res.destroy()
        else refuse(res, 'unavailable')
      })
    return true
  }
}

function routesOf(payload: Payload, dataDir: string): ReadonlyMap<string, Route> {
  const { challenge, question, message } = createGates(dataDir)
  const opened = question(lookupLike, async ({ res, register }, { lookup }) => {
    const found = await readConversation(payload, register, lookup)
    if (found.ok) sendJson(res, 200, found.value)
    else refuse(res, found.code)
  })
  const read = question(messageLike, async ({ res, register }, wanted) => {
    const found = await readMessage(payload, register, wanted)
    if (!found.ok) return refuse(res, found.code)
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': found.value.length }
    res.writeHead(200, { ...headers, 'Cache-Control': 'no-store' })
    res.end(found.value)
  })
  return new Map<string, Route>([
    ['GET channel', async ({ res, register }) => sendJson(res, 200, await publicChannel(payload, register, dataDir))],
    [
      'GET challenge',
      challenge(async ({ res, register }, price) =>
        sendJson(res, 200, await newChallenge(payload, register.slug, price)),
      ),
    ],
    [
      'POST ',
      message('report', { field: 'report', schema: newReportSchema }, (...sent) => sendReport(payload, ...sent)),
    ],
    ['POST conversation', opened],
    ['POST conversation/message', read],
    [
      'POST conversation/messages',
      message('follow-up', { field: 'message', schema: followUpSchema }, (...sent) => sendFollowUp(payload, ...sent)),
    ],
  ])
}
