import type { IncomingMessage, ServerResponse } from 'node:http'
import { PROBLEM_STATUS, problem } from '@linsheng/contracts/problem'
import {
  type faultyAnswersSchema,
  RESPONSE_MAX,
  type responseTakenSchema,
  sentResponseSchema,
} from '@linsheng/contracts/surveys'
import { MINUTE } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import type { z } from 'zod'
import { now } from '../../../clock.ts'
import { codeOf } from '../../../error-code.ts'
import { forgetVisitor, isCutOff } from '../../../http/anonymous.ts'
import { sendJson, sendRefusal } from '../../../http/json.ts'
import { readBody } from '../../../http/read-body.ts'
import { createThrottle, type Throttle } from '../../../http/throttle.ts'
import type { Stage } from '../../../server/route.ts'
import { parseJson } from '../../complaints/endpoints/json-body.ts'
import { type Taken, takeResponse } from '../operations/take-response.ts'
import { deskOf } from '../running/desk.ts'

const PATH = /^\/api\/public\/v1\/([a-z0-9-]+)\/surveys\/([a-z0-9-]+)\/responses$/
/** Largest body in bytes: a response whose characters all take three, escaped, with its token. */
const BODY_MAX = 4 * RESPONSE_MAX
/** Of a whole community, whoever sends them: what a machine could not keep up with anyway. */
const RESPONSES = { most: 20_000, within: MINUTE / 6 }

const TAKEN: z.output<typeof responseTakenSchema> = { taken: true }

/**
 * POST …/surveys/<slug>/responses, straight from Node. Of who sends it nothing is looked at and nothing is kept: the headers
 * that could tell are gone before anything else sees the request, and nobody counts what one address sends.
 */
export function responsesStage(payload: Payload): Stage {
  const throttle = createThrottle(RESPONSES)
  return async (req, res, path) => {
    const [, community, slug] = (req.method === 'POST' && PATH.exec(path)) || []
    if (community === undefined || slug === undefined) return false
    forgetVisitor(req)
    res.setHeader('Referrer-Policy', 'no-referrer')
    await take(payload, throttle, { req, res, community, slug }).catch((error: unknown) => {
      if (isCutOff(req)) return void res.destroy()
      payload.logger.error({ msg: 'a response could not be taken', code: codeOf(error) })
      sendRefusal(res, { ok: false, code: 'unavailable' })
    })
    return true
  }
}

interface Sent {
  req: IncomingMessage
  res: ServerResponse
  community: string
  slug: string
}

async function take(payload: Payload, throttle: Throttle, { req, res, community, slug }: Sent): Promise<void> {
  const bytes = await readBody(req, BODY_MAX)
  if (bytes === null) return sendRefusal(res, { ok: false, code: 'too-large' })
  const body = parseJson(bytes.toString(), sentResponseSchema)
  if (!body.ok) return sendRefusal(res, { ok: false, code: 'invalid-request', errors: body.errors })
  const desk = await deskOf(payload, community, slug)
  if (!desk) return sendRefusal(res, { ok: false, code: 'not-found' })
  if (!throttle.take(desk.community.id)) return sendRefusal(res, { ok: false, code: 'too-many-requests' })
  answer(res, await takeResponse(payload, desk, body.value, now()))
}

function answer(res: ServerResponse, taken: Taken): void {
  if (taken.ok) {
    sendJson(res, 200, TAKEN)
    return
  }
  const { code, faults } = taken
  const beside: z.output<typeof faultyAnswersSchema> | undefined = faults && { faults }
  sendJson(res, PROBLEM_STATUS[code], { ...problem(code), ...beside }, 'application/problem+json')
}
