import { fileForCallerSchema, idempotencyKeySchema } from '@linsheng/contracts/complaints'
import type { Endpoint } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { now } from '../../../clock.ts'
import { fileForCaller } from '../operations/file-for-caller.ts'
import { registerById } from '../register.ts'
import { parseJson } from './json-body.ts'
import { refuse } from './refuse.ts'

/** POST /api/complaints/file — a case written down for a caller, by the handlers and managers of a community. */
export const fileForCallerEndpoint: Omit<Endpoint, 'root'> = {
  path: '/file',
  method: 'post',
  handler: async (req) => {
    const { headers, payload, user } = req
    if (!user) return refuse('not-found')
    const body = parseJson((await req.text?.()) ?? '', fileForCallerSchema)
    if (!body.ok) return refuse('invalid-request', body.errors)
    if (!mayActIn(user, body.value.community, 'handler', 'manager')) return refuse('not-found')
    const key = idempotencyKeySchema.safeParse(headers.get('Idempotency-Key'))
    if (!key.success) return refuse('invalid-request', [{ pointer: '/Idempotency-Key', code: 'malformed' }])
    const register = await registerById(payload, body.value.community)
    if (!register) return refuse('unknown-community')
    const input = { request: body.value, user: user.id, idempotencyKey: key.data, now: now() }
    const filed = await fileForCaller(payload, register, input)
    if (!filed.ok) return refuse(filed.code)
    return Response.json(filed.value, { status: 201, headers: { 'Cache-Control': 'no-store' } })
  },
}
