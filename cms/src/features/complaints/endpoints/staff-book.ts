import { fileBookSchema } from '@linsheng/contracts/complaints'
import type { Endpoint } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { now } from '../../../clock.ts'
import { fileBook } from '../operations/file-book.ts'
import { registerById } from '../register.ts'
import { parseJson } from './json-body.ts'
import { refuse } from './refuse.ts'

/** POST /api/complaints/file-book — rows of a paper book, by the handlers and managers of one community. */
export const fileBookEndpoint: Omit<Endpoint, 'root'> = {
  path: '/file-book',
  method: 'post',
  handler: async (req) => {
    const { payload, user } = req
    if (!user) return refuse('not-found')
    const body = parseJson((await req.text?.()) ?? '', fileBookSchema)
    if (!body.ok) return refuse('invalid-request', body.errors)
    const { rows } = body.value
    const [community, ...others] = new Set(rows.map((row) => row.community))
    if (community === undefined || others.length > 0) return refuse('invalid-request')
    if (!mayActIn(user, community, 'handler', 'manager')) return refuse('not-found')
    const register = await registerById(payload, community)
    if (!register) return refuse('unknown-community')
    const answers = await fileBook(payload, register, { rows, user: user.id, now: now() })
    return Response.json({ rows: answers }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
