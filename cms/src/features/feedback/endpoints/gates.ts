import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { HOUR, MINUTE } from '@linsheng/domain/time'
import type { z } from 'zod'
import { type Refused, sendJson, sendRefusal } from '../../../http/json.ts'
import { readBody } from '../../../http/read-body.ts'
import { createThrottle } from '../../../http/throttle.ts'
import { parseJson } from '../../complaints/endpoints/json-body.ts'
import { limitConcurrency } from '../../complaints/photos/limit-concurrency.ts'
import type { Register } from '../../complaints/register.ts'
import type { Sending, Sent } from '../operations/send-report.ts'
import { formIn, LARGEST_FORM, LARGEST_QUESTION, parseForm } from './body.ts'
import { createRoom } from './room.ts'
import { createStorageLimit } from './storage.ts'

/**
 * What a community takes, all visitors together: nobody is told apart here. A challenge costs us a little work and a
 * message much of its sender's, so these only bound what a flood can do.
 */
const CHALLENGES = { most: 600, within: MINUTE }
const LOOKUPS = { most: 600, within: MINUTE }
const MESSAGES = { most: 120, within: HOUR }
/** Forms that are taken apart and stored at once: each is in memory several times then. */
const FORMS_AT_ONCE = 4
/** Of forms that arrive or wait for their turn, in bytes: sixteen of the largest. */
const ROOM = 16 * LARGEST_FORM

export interface Asked {
  req: IncomingMessage
  res: ServerResponse
  register: Register
}
export type Route = (asked: Asked) => Promise<void>

export const refuse = (res: ServerResponse, code: ProblemCode, errors?: Refused['errors']): void =>
  sendRefusal(res, { ok: false, code, errors })

/** The ways in, each with its limits. Their counts are this process's, by community. */
export function createGates(dataDir: string) {
  const [challenges, lookups, messages] = [CHALLENGES, LOOKUPS, MESSAGES].map((rule) => createThrottle(rule))
  const oneOfFew = limitConcurrency(FORMS_AT_ONCE)
  const room = createRoom(ROOM)
  const hasRoomFor = createStorageLimit()
  const takes = (throttle: typeof challenges, { slug }: Register): boolean => throttle?.take(slug) === true

  /** A question that has no body. */
  const open =
    (answer: Route): Route =>
    async (asked) =>
      takes(challenges, asked.register) ? answer(asked) : refuse(asked.res, 'too-many-requests')

  /** A question about a conversation: small, and answered alike whatever no conversation has. */
  const question =
    <Schema extends z.ZodType>(
      schema: Schema,
      answer: (asked: Asked, value: z.output<Schema>) => Promise<void>,
    ): Route =>
    async (asked) => {
      const body = await readBody(asked.req, LARGEST_QUESTION)
      const parsed = body ? parseJson(body.toString(), schema) : { ok: false as const }
      if (!parsed.ok) return refuse(asked.res, 'invalid-request')
      return takes(lookups, asked.register) ? answer(asked, parsed.value) : refuse(asked.res, 'too-many-requests')
    }

  /** A message, in a form whose JSON stands in `field`. */
  const message =
    <Schema extends z.ZodType>(
      { field, schema }: { field: string; schema: Schema },
      send: (register: Register, sending: Sending<z.output<Schema>>) => Promise<Sent>,
    ): Route =>
    async ({ req, res, register }) => {
      const take = async (body: Buffer<ArrayBuffer>) => {
        const form = await formIn(body, req.headers['content-type'] ?? '')
        const parsed = form ? await parseForm(form, field, schema) : { ok: false as const }
        if (!parsed.ok) return refuse(res, 'invalid-request', parsed.errors)
        const { value: request, sealed } = parsed
        const mayTake = () => takes(messages, register) && hasRoomFor(register.slug, sealed.length)
        const sent = await send(register, { request, sealed, dataDir, mayTake })
        if (sent.ok) sendJson(res, 201, sent.value)
        else refuse(res, sent.code)
      }
      try {
        // Read before its turn comes: one that arrives slowly must not keep others waiting.
        const body = await readBody(req, LARGEST_FORM, room.bring)
        if (body) await oneOfFew(() => take(body))
        else refuse(res, 'too-large')
      } finally {
        room.leave(req)
      }
    }

  return { open, question, message }
}
