import { STAFF_ROLES, type StaffRole } from '@linsheng/cms/src/access/roles.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { ADDRESS_HEADER } from '@linsheng/cms/src/http/client-address.ts'
import { handleEndpoints } from 'payload'
import { z } from 'zod'
import type { TestCms } from './payload.ts'

export interface RestRequest {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  body?: unknown
  /** Session of whoever asks; nobody when left out. */
  token?: string
  headers?: Record<string, string>
}

export interface RestAnswer {
  status: number
  /** The answer as parsed; null when it is not JSON. */
  body: unknown
  text: string
  headers: Headers
}

const ORIGIN = 'http://localhost:3000'

/**
 * Asks Payload's REST interface as the network would, without a socket. `path` is below `/api`. Every CMS is asked from an
 * address of its own: what is counted by address is counted for the process, which others share.
 */
export async function rest(
  cms: TestCms,
  path: string,
  { method = 'GET', body, token, headers = {} }: RestRequest = {},
): Promise<RestAnswer> {
  const form = body instanceof FormData
  const request = new Request(`${ORIGIN}/api${path}`, {
    method,
    headers: {
      [ADDRESS_HEADER]: cms.key,
      ...headers,
      ...(token === undefined ? {} : { Authorization: `JWT ${token}` }),
      ...(body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  })
  const response = await handleEndpoints({ config: cms.payload.config, request, payloadInstanceCacheKey: cms.key })
  const text = await response.text()
  return { status: response.status, body: parsed(text), text, headers: response.headers }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const list = z.object({
  docs: z.array(z.looseObject({ id: z.string() })),
  totalDocs: z.number().optional(),
  limit: z.number().optional(),
})

/** The documents of a list answer. */
export const docsOf = (answer: RestAnswer) => list.parse(answer.body).docs

export const PASSWORD = 'correct horse battery'

export interface TestAccount {
  id: string
  email: string
  token: string
}

/** An account with a session: a platform administrator, or staff with the roles in the community (its id). */
export async function signedIn(
  cms: TestCms,
  email: string,
  place: 'platform' | { community: string; roles?: readonly StaffRole[] },
): Promise<TestAccount> {
  const communities =
    place === 'platform' ? [] : [{ community: place.community, roles: [...(place.roles ?? STAFF_ROLES)] }]
  const { id } = await cms.payload.create({
    collection: 'users',
    data: { email, name: email, password: PASSWORD, platform: place === 'platform', communities },
  })
  return { id, email, token: await newSession(cms, email) }
}

/** One more session of an account. Its token comes in a cookie only. */
export async function newSession(cms: TestCms, email: string): Promise<string> {
  const answer = await rest(cms, '/users/login', { method: 'POST', body: { email, password: PASSWORD } })
  const token = /payload-token=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  if (!token) throw new Error(`${email} could not sign in: ${answer.text}`)
  return token
}

/** A community made from the template. */
export const newCommunity = (cms: TestCms, slug: string) => createCommunity(cms.payload, { slug, name: `小区 ${slug}` })
