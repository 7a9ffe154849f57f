import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { mayActIn, type StaffRole } from '../../../access/roles.ts'
import { parseJson } from '../../complaints/endpoints/json-body.ts'
import { refuse } from '../../complaints/endpoints/refuse.ts'
import { type Register, registerById } from '../../complaints/register.ts'

interface Asked<Request> {
  request: Request
  register: Register
  /** Account of whoever asks. */
  user: string
}

/** An answer that nobody else may keep. */
export const answer = (body: object): Response => Response.json(body, { headers: { 'Cache-Control': 'no-store' } })

/**
 * Handles a request whose body names a community in which the account has one of the roles (any when none is named); for
 * everybody else there is nothing here.
 */
export async function withAsked<Request extends { community: string }>(
  req: PayloadRequest,
  schema: z.ZodType<Request>,
  roles: StaffRole[],
  handle: (asked: Asked<Request>) => Promise<Response>,
): Promise<Response> {
  if (!req.user) return refuse('not-found')
  const body = parseJson((await req.text?.()) ?? '', schema)
  if (!body.ok) return refuse('invalid-request', body.errors)
  if (!mayActIn(req.user, body.value.community, ...roles)) return refuse('not-found')
  const register = await registerById(req.payload, body.value.community)
  return register ? handle({ request: body.value, register, user: req.user.id }) : refuse('unknown-community')
}
