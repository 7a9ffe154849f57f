import type { Endpoint } from 'payload'
import { parseJson } from '../../complaints/endpoints/json-body.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { findOwnAlerts, markRead } from './own-alerts.ts'
import { markReadSchema } from './shape.ts'

/** Alerts that the bell shows. */
const IN_BELL = 8

const answer = (body: object): Response => Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

/** The newest alerts of whoever asks, and how many are unread; the bell asks again and again. */
const mine: Omit<Endpoint, 'root'> = {
  path: '/mine',
  method: 'get',
  handler: async ({ payload, user }) =>
    user ? answer(await findOwnAlerts(payload, user, { limit: IN_BELL })) : refuse('not-found'),
}

/** Marks alerts of whoever asks as read; answers like `mine`. */
const read: Omit<Endpoint, 'root'> = {
  path: '/read',
  method: 'post',
  handler: async (req) => {
    if (!req.user) return refuse('not-found')
    const body = parseJson((await req.text?.()) ?? '', markReadSchema)
    if (!body.ok) return refuse('invalid-request', body.errors)
    await markRead(req.payload, req.user, body.value.ids)
    return answer(await findOwnAlerts(req.payload, req.user, { limit: IN_BELL }))
  },
}

export const alertEndpoints = [mine, read]
