import { createHash } from 'node:crypto'
import type { PushMessage } from '@linsheng/contracts/complaints'
import { localizedPath, translator } from '@linsheng/i18n'
import { messages } from '@linsheng/i18n/catalogs/messages/index'
import type { Payload } from 'payload'
import { senderOf } from '../../../email.ts'
import { encryptForBrowser } from '../push/encrypt.ts'
import { isPushService } from '../push/push-services.ts'
import { type Device, devicesOf, forgetDevice } from '../push/subscriptions.ts'
import { vapidAuthorization, vapidKey } from '../push/vapid.ts'
import type { Outcome, Told, Way } from './way.ts'

/** How long a push service keeps a message for a device that is off, in seconds. */
const KEPT_FOR = 3 * 24 * 60 * 60
/** Longest wait for a push service, in milliseconds. */
const PATIENCE = 20_000

/** Nothing was sent: the connection never stood. */
const UNREACHED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

/** All that a notification says: the community and the number. */
export function pushMessageOf({ community, number, locale }: Told): PushMessage {
  const text = translator(messages, locale)
  return {
    title: text('subject', { community: community.name, number }),
    body: text('push.body'),
    path: localizedPath(locale, `/${community.slug}/track/`),
  }
}

interface PushSettings {
  siteUrl: string
  /** Which addresses this server calls. */
  allows?: (endpoint: string) => boolean
}

/** By notification, to every device that subscribed. A device that is gone is forgotten; with the last one the way is lost. */
export const pushWay =
  (payload: Payload, { siteUrl, allows = isPushService }: PushSettings): Way =>
  async (told) => {
    const devices = (await devicesOf(payload, told.stream, told.joined)).filter(({ endpoint }) => allows(endpoint))
    const outcomes = await Promise.all(devices.map((device) => pushTo(payload, device, told, siteUrl)))
    const best = (['sent', 'unknown', 'later', 'never'] as const)
      .map((ended) => outcomes.find((outcome) => outcome.ended === ended))
      .find((outcome) => outcome !== undefined)
    return best ?? { ended: 'never', code: 'no-device' }
  }

async function pushTo(payload: Payload, device: Device, told: Told, siteUrl: string): Promise<Outcome> {
  try {
    const { status } = await fetch(device.endpoint, request(payload, device, told, siteUrl))
    if (status === 404 || status === 410) await forgetDevice(payload, device.id)
    if (status >= 200 && status < 300) return { ended: 'sent' }
    return { ended: status === 429 || status >= 500 ? 'later' : 'never', code: String(status) }
  } catch (error) {
    const code = causeOf(error)
    return { ended: UNREACHED.has(code) ? 'later' : 'unknown', code }
  }
}

/** RFC 8030. The topic lets a service keep one of two copies that wait for a device. */
function request(payload: Payload, { endpoint, keys }: Device, told: Told, siteUrl: string): RequestInit {
  const contact = `mailto:${senderOf(siteUrl).address}`
  return {
    method: 'POST',
    headers: {
      Authorization: vapidAuthorization(vapidKey(payload), endpoint, contact, Date.now()),
      'Content-Encoding': 'aes128gcm',
      'Content-Type': 'application/octet-stream',
      TTL: String(KEPT_FOR),
      Topic: createHash('sha256').update(told.key).digest('base64url').slice(0, 32),
    },
    body: new Uint8Array(encryptForBrowser(JSON.stringify(pushMessageOf(told)), keys)),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  }
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined
  return typeof code === 'string' ? code : 'unreachable'
}
