import { pushSubscriptionSchema } from '@linsheng/contracts/complaints'
import { MINUTE } from '@linsheng/domain/time'
import { createThrottle } from '../../../http/throttle.ts'
import { type PublicApi, type PublicContext, refuse, respond } from '../../../public-api.ts'
import { parseJson } from '../../complaints/endpoints/json-body.ts'
import { findByReceipt } from '../../complaints/operations/find-by-receipt.ts'
import { registerOf } from '../../complaints/register.ts'
import { isPushService } from './push-services.ts'
import { subscribeDevice } from './subscriptions.ts'
import { vapidKey } from './vapid.ts'

/** Requests of one visitor, receipts that are none included. */
const MOST = { most: 20, within: MINUTE }
/** Largest request, in characters. */
const JSON_MAX = 8 * 1024

/** `push-key` and `push-subscriptions`, below `/api/public/v1`. */
export function mountPush(api: PublicApi): void {
  const visits = createThrottle(MOST)
  api.get('/push-key', (c) => respond(c, { key: vapidKey(c.get('payload')).publicKey }, 200))
  api.post('/push-subscriptions', (c) =>
    visits.take(c.get('address')) ? subscribe(c) : refuse(c, 'too-many-requests'),
  )
}

/** A device is told of the case whose receipt it shows, as the holder of that receipt is. */
async function subscribe(c: PublicContext): Promise<Response> {
  const text = await c.req.text()
  if (text.length > JSON_MAX) return refuse(c, 'invalid-request')
  const body = parseJson(text, pushSubscriptionSchema)
  if (!body.ok) return refuse(c, 'invalid-request', body.errors)
  const { community, receipt, subscription } = body.value
  const payload = c.get('payload')
  const register = await registerOf(payload, community)
  if (!register) return refuse(c, 'unknown-community')
  const found = await findByReceipt(payload, register.id, receipt)
  if (!found) return refuse(c, 'unknown-receipt')
  if (!isPushService(subscription.endpoint))
    return refuse(c, 'invalid-request', [{ pointer: '/subscription/endpoint', code: 'not-one-of' }])
  await subscribeDevice(payload, register.id, found.stream, found.household, subscription)
  return respond(c, {}, 201)
}
