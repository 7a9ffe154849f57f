import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { fromBase64, toBase64 } from '@linsheng/tlog'
import { argon2idAsync } from '@noble/hashes/argon2.js'
import { type Bytes, concatenate, randomBytes, toHex } from '../bytes.ts'
import { parseReceipt, RECEIPT_BYTES, receiptFrom } from '../receipts/receipt.ts'
import { type KeyPair, keyPairOf } from './keys.ts'

/**
 * Argon2id (RFC 9106), 19 MiB, two passes: half a second on a small computer, about two on a cheap phone. A receipt has 80
 * random bits, not the few of a password; the cost only lengthens a search that is hopeless already. In plain JavaScript,
 * because WebAssembly would have to be allowed by the page's security policy.
 */
const ARGON2 = { m: 19 * 1024, t: 2, p: 1 }
const LABEL = 'linsheng/conversation/v1'
const HALF = 32
const NONCE = 12

/** A new receipt, made in the reporter's browser: it never leaves it. */
export const newReceipt = (): string => receiptFrom(randomBytes(RECEIPT_BYTES))

/** What a receipt opens. */
export interface Conversation {
  /** 64 hexadecimal digits, sent to the server instead of the receipt to find the conversation. Tells nothing about the other half. */
  lookup: string
  /** Wraps and unwraps the reporter's key. */
  wrapping: CryptoKey
}

/**
 * The conversation of a receipt, half a second later.
 * @param community slug: the same receipt elsewhere is another conversation
 * @throws RangeError when the receipt is not in the form `parseReceipt` gives
 */
export async function conversationOf(receipt: string, community: string): Promise<Conversation> {
  if (parseReceipt(receipt) !== receipt) throw new RangeError('Parse a receipt before using it.')
  const salt = new TextEncoder().encode(`${LABEL}\n${community}`)
  const derived = new Uint8Array(await argon2idAsync(receipt, salt, { ...ARGON2, dkLen: 2 * HALF }))
  const wrapping = derived.subarray(HALF)
  return {
    lookup: toHex(derived.subarray(0, HALF)),
    wrapping: await crypto.subtle.importKey('raw', wrapping, 'AES-GCM', false, ['encrypt', 'decrypt']),
  }
}

/** The reporter's secret key as the server may store it: base64 of nonce ‖ AES-256-GCM. */
export async function wrapReplyKey({ identity }: KeyPair, { wrapping }: Conversation): Promise<string> {
  const nonce = randomBytes(NONCE)
  const wrapped = await crypto.subtle.encrypt(cipher(nonce), wrapping, new TextEncoder().encode(identity))
  return toBase64(concatenate(nonce, new Uint8Array(wrapped)))
}

/** The reporter's key again; refused when it was wrapped under another receipt, or altered. */
export async function unwrapReplyKey(
  text: string,
  { wrapping }: Conversation,
): Promise<Decision<KeyPair, 'unreadable-key'>> {
  const bytes = fromBase64(text)
  if (!bytes || bytes.length <= NONCE) return refuse('unreadable-key')
  const [nonce, wrapped] = [new Uint8Array(bytes.subarray(0, NONCE)), new Uint8Array(bytes.subarray(NONCE))]
  const identity = await crypto.subtle.decrypt(cipher(nonce), wrapping, wrapped).catch(() => null)
  const keyPair = identity && (await keyPairOf(new TextDecoder().decode(identity)))
  return keyPair ? accept(keyPair) : refuse('unreadable-key')
}

const cipher = (iv: Bytes): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(LABEL) })
