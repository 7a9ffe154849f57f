import { createHmac, randomBytes } from 'node:crypto'
import { parseReceipt, RECEIPT_BYTES, receiptFrom } from './receipt.ts'

export { formatReceipt, parseReceipt, RECEIPT_BYTES, receiptFrom } from './receipt.ts'

/** Labels keep the two uses of one secret apart: no output of one can be an output of the other. */
const HASH_LABEL = 'linsheng/receipt-hash/v1\n'
const DERIVE_LABEL = 'linsheng/receipt-derive/v1\n'

/** A new receipt from the system's random source. */
export function randomReceipt(): string {
  return receiptFrom(randomBytes(RECEIPT_BYTES))
}

/**
 * What is stored instead of a receipt: HMAC-SHA256, base64url (43 characters). Whoever reads the database cannot try
 * receipts without the secret as well.
 * @throws RangeError when the receipt is not in the form `parseReceipt` gives: its hash could never be found again.
 */
export function receiptHash(secret: string | Uint8Array, receipt: string): string {
  if (parseReceipt(receipt) !== receipt) throw new RangeError('Parse a receipt before hashing it.')
  return createHmac('sha256', secret).update(HASH_LABEL).update(receipt).digest('base64url')
}

/**
 * The receipt that belongs to `seed` (community and Idempotency-Key), the same each time: a repeated request is answered
 * with its first receipt although only a hash of it is stored. As secret as the key of the request is unguessable.
 */
export function derivedReceipt(secret: string | Uint8Array, seed: string): string {
  const derived = createHmac('sha256', secret).update(DERIVE_LABEL).update(seed).digest()
  return receiptFrom(derived.subarray(0, RECEIPT_BYTES))
}
