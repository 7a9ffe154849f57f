import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ProblemCode } from '@linsheng/contracts/problem'
import type { Written } from '@linsheng/domain/feedback'
import { MINUTE } from '@linsheng/domain/time'
import type { z } from 'zod'
import { type Refused, sendJson, sendRefusal } from '../../../http/json.ts'
import { limitConcurrency } from '../../../http/limit-concurrency.ts'
import { readBody } from '../../../http/read-body.ts'
import { createThrottle } from '../../../http/throttle.ts'
import { parseJson } from '../../complaints/endpoints/json-body.ts'
import type { Register } from '../../complaints/register.ts'
import type { Sending, Sent } from '../operations/send-report.ts'
import { LARGEST_FORM, LARGEST_QUESTION, parseForm, sealedForm } from './body.ts'
import { createLoads } from './load.ts'
import { createRoom } from './room.ts'
import { createStorageLimit } from './storage.ts'

/**
 * What a community asks, all visitors together: nobody is told apart here, and whoever reaches one of these has shut out
 * everybody. They stand where the machine itself would be busy with nothing else.
 */
const LIMITS = { challenges: { most: 6_000, within: MINUTE }, lookups: { most: 6_000, within: MINUTE } }
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
export function createGates(dataDir: string, limits = LIMITS) {
  const [challenges, lookups] = [createThrottle(limits.challenges), createThrottle(limits.lookups)]
  const loads = createLoads()
  const oneOfFew = limitConcurrency(FORMS_AT_ONCE)
  const room = createRoom(ROOM)
  const hasRoomFor = createStorageLimit()

  /** A challenge, at the price of this moment. */
  const challenge =
    (answer: (asked: Asked, price: number) => Promise<void>): Route =>
    async (asked) => {
      const { slug } = asked.register
      return challenges.take(slug) ? answer(asked, loads.price(slug)) : refuse(asked.res, 'too-many-requests')
    }

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
      return lookups.take(asked.register.slug) ? answer(asked, parsed.value) : refuse(asked.res, 'too-many-requests')
    }

  /** A message, in a form whose JSON stands in `field`. */
  const message =
    <Schema extends z.ZodType>(
      what: Written,
      { field, schema }: { field: string; schema: Schema },
      send: (register: Register, sending: Sending<z.output<Schema>>) => Promise<Sent>,
    ): Route =>
    async ({ req, res, register }) => {
      const take = async (body: Buffer<ArrayBuffer>) => {
        const form = await sealedForm(body, req.headers['content-type'] ?? '')
        const parsed = form ? await parseForm(form, field, schema) : { ok: false as const }
        if (!parsed.ok) return refuse(res, 'invalid-request', parsed.errors)
        const { value: request, sealed } = parsed
        const { slug } = register
        const isPaid = (price: number) => loads.isPaid(slug, price)
        const mayTake = () => hasRoomFor(slug, sealed.length) && loads.take(slug, what)
        const sent = await send(register, { request, sealed, dataDir, isPaid, mayTake })
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

  return { challenge, question, message }
}
