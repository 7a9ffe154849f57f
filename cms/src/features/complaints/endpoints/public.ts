import { randomUUID } from 'node:crypto'
import {
  idempotencyKeySchema,
  joinSchema,
  PHOTO_BYTES_MAX,
  trackActionSchema,
  trackSchema,
} from '@linsheng/contracts/complaints'
import { postedForm } from '@linsheng/contracts/posted-form'
import type { z } from 'zod'
import { now } from '../../../clock.ts'
import type { Refused } from '../../../http/json.ts'
import { type PublicApi, type PublicContext, refuse, respond } from '../../../public-api.ts'
import { isPhotoLink } from '../photos/photo-link.ts'
import { findPhotos, readPhoto } from '../photos/photo-store.ts'
import { registerOf } from '../register.ts'
import { complaintsApi } from '../site-api.ts'
import { fileSent } from './file.ts'
import { JSON_MAX, parseJson } from './json-body.ts'
import { openApiDocument } from './openapi.ts'

/** Filing, photos, tracking and what a receipt's holder may do, below `/api/public/v1/<community>`. */
export function mountComplaints(api: PublicApi): void {
  api.get('/openapi.json', (c) => c.json(openApiDocument))
  api.post('/:community/complaints', async (c) => {
    const [text, idempotencyKey] = [await c.req.text(), c.req.header('Idempotency-Key')]
    return answer(c, await fileSent(apiOf(c), { ...whoAndWhere(c), text, idempotencyKey }), 201)
  })
  api.post('/:community/complaints/:number/join', (c) =>
    withBody(c, joinSchema, (request) =>
      withKey(c, async (idempotencyKey) => {
        const number = c.req.param('number')
        return answer(c, await apiOf(c).join({ ...whoAndWhere(c), number, request, idempotencyKey }), 201)
      }),
    ),
  )
  api.post('/:community/track', (c) =>
    withBody(c, trackSchema, async ({ receipt }) => answer(c, await apiOf(c).track({ ...whoAndWhere(c), receipt }))),
  )
  api.post('/:community/track/actions', (c) =>
    withBody(c, trackActionSchema, async (action) => answer(c, await apiOf(c).act({ ...whoAndWhere(c), action }))),
  )
  api.post('/:community/attachments', async (c) => {
    const bytes = await photoBytes(c)
    if (bytes === null) return refuse(c, 'unsupported-media')
    if (bytes.length > PHOTO_BYTES_MAX) return refuse(c, 'too-large')
    return answer(c, await apiOf(c).addPhoto({ ...whoAndWhere(c), photo: { bytes } }), 201)
  })
  api.get('/:community/attachments/:key', showPhoto)
}

const apiOf = (c: PublicContext) => complaintsApi(c.get('payload'))
const whoAndWhere = (c: PublicContext) => ({ community: c.req.param('community') ?? '', visitor: c.get('address') })

function answer(c: PublicContext, result: { ok: true; value: object } | Refused, status: 200 | 201 = 200): Response {
  return result.ok ? respond(c, result.value, status) : refuse(c, result.code, result.errors)
}

async function withBody<Schema extends z.ZodType>(
  c: PublicContext,
  schema: Schema,
  handle: (value: z.output<Schema>) => Promise<Response>,
): Promise<Response> {
  const text = await c.req.text()
  if (text.length > JSON_MAX) return refuse(c, 'invalid-request')
  const parsed = parseJson(text, schema)
  return parsed.ok ? handle(parsed.value) : refuse(c, 'invalid-request', parsed.errors)
}

/** The key that makes a repetition recognisable; without one each request stands for itself. */
async function withKey(c: PublicContext, handle: (key: string) => Promise<Response>): Promise<Response> {
  const key = idempotencyKeySchema.safeParse(c.req.header('Idempotency-Key') ?? randomUUID())
  return key.success
    ? handle(key.data)
    : refuse(c, 'invalid-request', [{ pointer: '/Idempotency-Key', code: 'malformed' }])
}

/** The picture itself as the body, or the one file of a form. Null when there is none. */
async function photoBytes(c: PublicContext): Promise<Uint8Array | null> {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return new Uint8Array(await c.req.arrayBuffer())
  const form = await postedForm(c.req.raw, { least: 1, most: 1 })
  const file = [...(form?.values() ?? [])].find((value) => value instanceof File)
  return file ? new Uint8Array(await file.arrayBuffer()) : null
}

async function showPhoto(c: PublicContext): Promise<Response> {
  const payload = c.get('payload')
  const key = c.req.param('key') ?? ''
  const { e = '', s = '' } = c.req.query()
  const register = await registerOf(payload, c.req.param('community') ?? '')
  if (!register || !isPhotoLink(payload, key, e, s, now())) return refuse(c, 'not-found')
  const [photo] = await findPhotos(payload, register.id, [key])
  const bytes = photo && (await readPhoto(payload, photo))
  if (!bytes) return refuse(c, 'not-found')
  return c.body(bytes, 200, { 'Content-Type': 'image/webp', 'Cache-Control': 'private, no-store' })
}
