import type { IncomingMessage, ServerResponse } from 'node:http'
import { followUpSchema, newReportSchema, readMessageSchema } from '@linsheng/contracts/feedback'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { HOUR, MINUTE } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { z } from 'zod'
import { codeOf } from '../../../error-code.ts'
import { type Refused, sendJson, sendRefusal } from '../../../http/json.ts'
import { createThrottle } from '../../../http/throttle.ts'
import type { Stage } from '../../../server/route.ts'
import { parseJson } from '../../complaints/endpoints/json-body.ts'
import { limitConcurrency } from '../../complaints/photos/limit-concurrency.ts'
import { type Register, registerOf } from '../../complaints/register.ts'
import { publicChannel } from '../channel.ts'
import { readConversation, readMessage } from '../operations/read-conversation.ts'
import { type Sending, sendFollowUp, sendReport } from '../operations/send-report.ts'
import { newChallenge } from '../proofs.ts'
import { formIn, LARGEST_FORM, LARGEST_QUESTION, parseForm, readBody } from './body.ts'

/**
 * What a community takes, all visitors together: nobody is told apart here. A challenge costs us a little work and a
 * message much of its sender's, so these only bound what a flood can do.
 */
const CHALLENGES = { most: 600, within: MINUTE }
const LOOKUPS = { most: 600, within: MINUTE }
const MESSAGES = { most: 120, within: HOUR }
/** Forms that are taken apart and stored at once: each is in memory several times then. */
const FORMS_AT_ONCE = 4

const PATH = /^\/api\/public\/v1\/([a-z0-9-]+)\/reports(?:\/([a-z/]+))?$/

interface Asked {
  req: IncomingMessage
  res: ServerResponse
  register: Register
}
type Route = (asked: Asked) => Promise<void>

/** A lookup in any form: one that no receipt has is looked for like the others. */
const lookupLike = z.object({ lookup: z.string() })
const messageLike = lookupLike.extend({ n: readMessageSchema.shape.n })

const refuse = (res: ServerResponse, code: ProblemCode, errors?: Refused['errors']): void =>
  sendRefusal(res, { ok: false, code, errors })

/**
 * The anonymous channel's public half, straight from Node: nothing between this and the socket could keep what it sees. No
 * session, no cookie, no visitor's address; a failure is logged by its code alone.
 */
export function reportsStage(payload: Payload, { dataDir }: { dataDir: string }): Stage {
  const routes = createRoutes(payload, dataDir)
  return async (req, res, path) => {
    const [matched, slug = '', sub = ''] = PATH.exec(path) ?? []
    if (matched === undefined) return false
    const route = routes.get(`${req.method} ${sub}`)
    const register = route ? await registerOf(payload, slug) : null
    if (!route) refuse(res, 'not-found')
    else if (!register) refuse(res, 'unknown-community')
    else
      await route({ req, res, register }).catch((error: unknown) => {
        payload.logger.error({ msg: 'a request of the anonymous channel failed', code: codeOf(error) })
        if (res.headersSent) res.destroy()
        else refuse(res, 'unavailable')
      })
    return true
  }
}

function createRoutes(payload: Payload, dataDir: string): ReadonlyMap<string, Route> {
  const challenges = createThrottle(CHALLENGES)
  const lookups = createThrottle(LOOKUPS)
  const messages = createThrottle(MESSAGES)
  const oneOfFew = limitConcurrency(FORMS_AT_ONCE)

  /** A question about a conversation: small, and answered alike whatever no conversation has. */
  const question =
    <Schema extends z.ZodType>(
      schema: Schema,
      answer: (asked: Asked, value: z.output<Schema>) => Promise<void>,
    ): Route =>
    async (asked) => {
      const { req, res, register } = asked
      const body = await readBody(req, LARGEST_QUESTION)
      const parsed = body ? parseJson(body.toString(), schema) : { ok: false as const }
      if (!parsed.ok) return refuse(res, 'invalid-request')
      if (!lookups.take(register.slug)) return refuse(res, 'too-many-requests')
      await answer(asked, parsed.value)
    }

  /** A message, in a form. */
  const message =
    <Schema extends z.ZodType>(
      field: string,
      schema: Schema,
      send: (register: Register, sending: Sending<z.output<Schema>>) => ReturnType<typeof sendReport>,
    ): Route =>
    async ({ req, res, register }) => {
      // Read before its turn comes: one that arrives slowly must not keep others waiting.
      const body = await readBody(req, LARGEST_FORM)
      if (!body) return refuse(res, 'too-large')
      return oneOfFew(async () => {
        const form = await formIn(body, req.headers['content-type'] ?? '')
        const parsed = form ? await parseForm(form, field, schema) : { ok: false as const }
        if (!parsed.ok) return refuse(res, 'invalid-request', parsed.errors)
        const { value: request, sealed } = parsed
        const mayTake = () => messages.take(register.slug)
        const sent = await send(register, { request, sealed, dataDir, mayTake })
        if (sent.ok) sendJson(res, 201, sent.value)
        else refuse(res, sent.code)
      })
    }

  return new Map<string, Route>([
    ['GET channel', async ({ res, register }) => sendJson(res, 200, await publicChannel(payload, register, dataDir))],
    [
      'GET challenge',
      async ({ res, register: { slug } }) => {
        if (!challenges.take(slug)) return refuse(res, 'too-many-requests')
        sendJson(res, 200, await newChallenge(payload, slug))
      },
    ],
    ['POST ', message('report', newReportSchema, (register, sending) => sendReport(payload, register, sending))],
    [
      'POST conversation',
      question(lookupLike, async ({ res, register }, { lookup }) => {
        const found = await readConversation(payload, register, lookup)
        if (found.ok) sendJson(res, 200, found.value)
        else refuse(res, found.code)
      }),
    ],
    [
      'POST conversation/message',
      question(messageLike, async ({ res, register }, wanted) => {
        const found = await readMessage(payload, register, wanted)
        if (!found.ok) return refuse(res, found.code)
        const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': found.value.length }
        res.writeHead(200, { ...headers, 'Cache-Control': 'no-store' })
        res.end(found.value)
      }),
    ],
    [
      'POST conversation/messages',
      message('message', followUpSchema, (register, sending) => sendFollowUp(payload, register, sending)),
    ],
  ])
}
