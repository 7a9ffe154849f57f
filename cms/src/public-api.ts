import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { PROBLEM_STATUS, type ProblemCode, problem } from '@linsheng/contracts/problem'
import { type Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Payload } from 'payload'
import type { Env } from './env.ts'
import { mountComplaints } from './features/complaints/endpoints/public.ts'
import { mountPush } from './features/messages/push/endpoints.ts'
import { mountRoster } from './features/roster/on-duty.ts'
import { mountSuggestions } from './features/similar/endpoints.ts'
import { mountStatistics } from './features/statistics/endpoints.ts'
import { mountSurveys } from './features/surveys/endpoints/public.ts'
import { mountCosignatures } from './features/transparency/witnesses/endpoint.ts'
import { ADDRESS_HEADER } from './http/client-address.ts'
import { sendJson } from './http/json.ts'
import { limitBody } from './http/limit-body.ts'
import { LARGEST_FILE } from './http/security.ts'
import { createThrottle, type Throttle } from './http/throttle.ts'

/** What every route finds in its context. */
export interface PublicApiVariables {
  payload: Payload
  settings: Env
  /** The visitor's address, for throttling only: never stored, never logged. */
  address: string
}

/** Node's own request and response come with every request that its server has taken; with others there is no `env` at all. */
interface PublicApiEnv {
  Variables: PublicApiVariables
  Bindings: Partial<HttpBindings>
}
export type PublicApi = Hono<PublicApiEnv>
export type PublicContext = Context<PublicApiEnv>

/** Routes of all features; each owner adds a function that mounts its own below `/api/public/v1`. */
const publicRoutes: Array<(api: PublicApi) => void> = [
  mountComplaints,
  mountRoster,
  mountPush,
  mountSuggestions,
  mountStatistics,
  mountCosignatures,
  mountSurveys,
]

/** Largest body of a request without files, in bytes. */
const LARGEST_JSON = 256 * 1024

/** Requests of one address in a minute that change something, over all routes; features limit theirs more narrowly. */
const PER_MINUTE = 120
export const changesThrottle = (): Throttle => createThrottle({ most: PER_MINUTE, within: 60_000 })

/** Answers with a closed code as problem details (RFC 9457). */
export function refuse(c: PublicContext, code: ProblemCode, errors?: Parameters<typeof problem>[1]): Response {
  return respond(c, problem(code, errors), PROBLEM_STATUS[code], 'application/problem+json')
}

/**
 * Answers with JSON, straight to Node's response where there is one: a web response is a stream, and to read it costs more
 * than all the rest of answering.
 */
export function respond(
  c: PublicContext,
  value: object,
  status: ContentfulStatusCode,
  type = 'application/json',
): Response {
  const outgoing = c.env?.outgoing
  if (!outgoing) return c.json(value, status, { 'Content-Type': type })
  sendJson(outgoing, status, value, type)
  return RESPONSE_ALREADY_SENT
}

const carriesFile = (c: PublicContext): boolean =>
  /^(multipart\/form-data|image\/)/.test(c.req.header('content-type') ?? '')

/** The public interface: no session, no cookie, one visitor at a time. */
export function createPublicApi(payload: Payload, settings: Env, throttle = changesThrottle()): PublicApi {
  const api: PublicApi = new Hono<PublicApiEnv>()
  const onError = (c: PublicContext) => refuse(c, 'too-large')
  const [jsonLimit, fileLimit] = [limitBody(LARGEST_JSON, onError), limitBody(LARGEST_FILE, onError)]
  api.use(async (c, next) => {
    c.set('payload', payload)
    c.set('settings', settings)
    c.set('address', c.req.header(ADDRESS_HEADER) ?? 'local')
    c.header('Cache-Control', 'no-store')
    if (c.req.method !== 'GET' && !throttle.take(c.get('address'))) return refuse(c, 'too-many-requests')
    return carriesFile(c) ? fileLimit(c, next) : jsonLimit(c, next)
  })
  for (const mount of publicRoutes) mount(api)
  api.notFound((c) => refuse(c, 'not-found'))
  api.onError((error, c) => {
    payload.logger.error({ err: error, msg: 'a public request failed' })
    return refuse(c, 'unavailable')
  })
  return api
}
