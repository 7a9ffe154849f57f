import { cosignatureSchema } from '@linsheng/contracts/transparency'
import { MINUTE } from '@linsheng/domain/time'
import { createThrottle } from '../../../http/throttle.ts'
import { type PublicApi, type PublicContext, refuse, respond } from '../../../public-api.ts'
import { JSON_MAX, parseJson } from '../../complaints/endpoints/json-body.ts'
import { registerOf } from '../../complaints/register.ts'
import { logFiles } from '../log/folder.ts'
import { acceptCosignature } from './accept-cosignature.ts'

/** Requests of one visitor. */
const MOST = { most: 20, within: MINUTE }

/** `POST /api/public/v1/<slug>/log/cosignatures`. */
export function mountCosignatures(api: PublicApi): void {
  const visits = createThrottle(MOST)
  api.post('/:community/log/cosignatures', (c) =>
    visits.take(c.get('address')) ? cosign(c) : refuse(c, 'too-many-requests'),
  )
}

async function cosign(c: PublicContext): Promise<Response> {
  const text = await c.req.text()
  if (text.length > JSON_MAX) return refuse(c, 'invalid-request')
  const body = parseJson(text, cosignatureSchema)
  if (!body.ok) return refuse(c, 'invalid-request', body.errors)
  const payload = c.get('payload')
  const register = await registerOf(payload, c.req.param('community') ?? '')
  if (!register) return refuse(c, 'unknown-community')
  const files = logFiles(c.get('settings').dataDir, register.slug)
  const accepted = await acceptCosignature(payload, register.id, files, { note: body.value.note, now: Date.now() })
  return accepted.ok ? respond(c, accepted.value, 200) : refuse(c, accepted.code, accepted.errors)
}
