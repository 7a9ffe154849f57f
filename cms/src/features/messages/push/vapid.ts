import { createECDH, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import type { Payload } from 'payload'
import { deriveSecret } from '../../../secrets.ts'

const CURVE = 'prime256v1'
/** Lifetime of a token in seconds: at most a day (RFC 8292, 2). */
const LIFETIME = 12 * 60 * 60

/** The key by which push services recognise this installation. */
export interface VapidKey {
  /** Uncompressed point, base64url: what a browser subscribes with. */
  publicKey: string
  privateKey: KeyObject
}

const known = new WeakMap<Payload, VapidKey>()

/** Follows from the installation's secret, so every process and every restored backup has the same. */
export function vapidKey(payload: Payload): VapidKey {
  const key = known.get(payload) ?? deriveKey(payload.config.secret)
  known.set(payload, key)
  return key
}

function deriveKey(secret: string, attempt = 0): VapidKey {
  const ecdh = createECDH(CURVE)
  const scalar = Buffer.from(deriveSecret(secret, `messages/vapid/${attempt}`), 'base64url')
  try {
    ecdh.setPrivateKey(scalar)
  } catch {
    // One in four thousand million numbers is above the curve's order: the next one will do.
    return deriveKey(secret, attempt + 1)
  }
  const point = ecdh.getPublicKey()
  const x = point.subarray(1, 33).toString('base64url')
  const y = point.subarray(33).toString('base64url')
  const jwk = { kty: 'EC', crv: 'P-256', d: scalar.toString('base64url'), x, y }
  return { publicKey: point.toString('base64url'), privateKey: createPrivateKey({ key: jwk, format: 'jwk' }) }
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * The Authorization header for a push service (RFC 8292).
 * @param contact `mailto:` address of whoever runs this server; `now` in milliseconds since 1970
 */
export function vapidAuthorization(key: VapidKey, endpoint: string, contact: string, now: number): string {
  const claims = { aud: new URL(endpoint).origin, exp: Math.floor(now / 1000) + LIFETIME, sub: contact }
  const unsigned = `${part({ typ: 'JWT', alg: 'ES256' })}.${part(claims)}`
  const signature = sign('sha256', Buffer.from(unsigned), { key: key.privateKey, dsaEncoding: 'ieee-p1363' })
  return `vapid t=${unsigned}.${signature.toString('base64url')}, k=${key.publicKey}`
}
