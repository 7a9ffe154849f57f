import { createHmac } from 'node:crypto'
import { RECEIPT_BYTES, receiptFrom } from '@linsheng/anonymity/receipts/server'
import type { Payload } from 'payload'
import { deriveSecret } from '../../secrets.ts'

type Use = 'cases' | 'receipts' | 'streams' | 'fingerprints' | 'photo-links' | 'households'

const known = new WeakMap<Payload, Map<Use, string>>()

/** This installation's secret for one use in complaint work. */
export function keyFor(payload: Payload, use: Use): string {
  const keys = known.get(payload) ?? new Map<Use, string>()
  known.set(payload, keys)
  const key = keys.get(use) ?? deriveSecret(payload.config.secret, `complaints/${use}`)
  keys.set(use, key)
  return key
}

/** HMAC-SHA256 under the secret of one use. */
export const keyed = (payload: Payload, use: Use, text: string): Buffer =>
  createHmac('sha256', keyFor(payload, use)).update(text).digest()

/** A version 8 UUID (RFC 9562) that follows from the text: whoever repeats a request means the same case. */
export const derivedUuid = (payload: Payload, text: string): string => uuidFrom(keyed(payload, 'streams', text))

/** Id and receipt of the case that the text stands for. Both come from one HMAC-SHA512, and neither tells the other. */
export function caseIdentity(payload: Payload, text: string): { stream: string; receipt: string } {
  const bytes = createHmac('sha512', keyFor(payload, 'cases')).update(text).digest()
  return { stream: uuidFrom(bytes), receipt: receiptFrom(bytes.subarray(16, 16 + RECEIPT_BYTES)) }
}

/** The first 16 bytes as a version 8 UUID. */
function uuidFrom(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex', 0, 16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
