import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Filed, fileComplaintSchema, idempotencyKeySchema } from '@linsheng/contracts/complaints'
import type { Payload } from 'payload'
import { ADDRESS_HEADER } from '../../../http/client-address.ts'
import { type Refused, sendJson, sendRefusal } from '../../../http/json.ts'
import type { Throttle } from '../../../http/throttle.ts'
import type { Stage } from '../../../server/route.ts'
import { type ComplaintsApi, complaintsApi } from '../site-api.ts'
import { JSON_MAX, parseJson } from './json-body.ts'

export interface SentComplaint {
  community: string
  visitor: string
  /** The body. */
  text: string
  /** As the header says; without one each request stands for itself. */
  idempotencyKey: string | undefined
}

/** Files what somebody sent. */
export async function fileSent(
  api: ComplaintsApi,
  { community, visitor, text, idempotencyKey }: SentComplaint,
): Promise<{ ok: true; value: Filed } | Refused> {
  const request = text.length > JSON_MAX ? { ok: false as const } : parseJson(text, fileComplaintSchema)
  if (!request.ok) return { ok: false, code: 'invalid-request', errors: request.errors }
  const key = idempotencyKeySchema.safeParse(idempotencyKey ?? randomUUID())
  if (!key.success)
    return { ok: false, code: 'invalid-request', errors: [{ pointer: '/Idempotency-Key', code: 'malformed' }] }
  return api.fileComplaint({ community, visitor, request: request.value, idempotencyKey: key.data })
}

const PATH = /^\/api\/public\/v1\/([a-z0-9-]+)\/complaints$/

/**
 * The same straight from Node, for the one request of which many may come at once: Hono and web requests cost as much as
 * all the rest of it. What is not quite ordinary is left to them.
 */
export function fileStage(payload: Payload, throttle: Throttle): Stage {
  const file = async (req: IncomingMessage, res: ServerResponse, community: string): Promise<void> => {
    const visitor = String(req.headers[ADDRESS_HEADER])
    if (!throttle.take(visitor)) return sendRefusal(res, { ok: false, code: 'too-many-requests' })
    const text = await textOf(req)
    const key = req.headers['idempotency-key']
    const idempotencyKey = Array.isArray(key) ? key.join() : key
    const filed = await fileSent(complaintsApi(payload), { community, visitor, text, idempotencyKey })
    if (filed.ok) sendJson(res, 201, filed.value)
    else sendRefusal(res, filed)
  }
  return async (req, res, path) => {
    const community = isOrdinary(req) ? PATH.exec(path)?.[1] : undefined
    if (community === undefined) return false
    await file(req, res, community).catch((error: unknown) => {
      payload.logger.error({ err: error, msg: 'a public request failed' })
      sendRefusal(res, { ok: false, code: 'unavailable' })
    })
    return true
  }
}

/** A small body of JSON that says its length, which Node then holds it to. */
const isOrdinary = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && headers['content-type'] === 'application/json' && Number(headers['content-length']) <= JSON_MAX

function textOf(req: IncomingMessage): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const chunks: Buffer[] = []
  req.on('data', (chunk: Buffer) => chunks.push(chunk))
  req.once('end', () => resolve(Buffer.concat(chunks).toString()))
  req.once('error', reject)
  return promise
}
