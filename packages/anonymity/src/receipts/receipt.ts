import { checkValue } from './check-character.ts'

/** Crockford's base32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS_PER_CHARACTER = 5
const DATA_CHARACTERS = 16
/** Bytes of randomness in a receipt: 80 bits. */
export const RECEIPT_BYTES = 10
/** Characters of a receipt without separators: 16 that carry 80 bits, and one to check them. */
export const RECEIPT_LENGTH = DATA_CHARACTERS + 1
/** Anything longer is not looked at. */
export const RECEIPT_TEXT_MAX = 64
const SEPARATORS = /[\s\p{Pd}\p{Cf}\u2212]+/gu

/**
 * The receipt (17 characters, no separators) that carries these 10 bytes.
 * @throws RangeError when there are not exactly 10 bytes.
 */
export function receiptFrom(bytes: Uint8Array): string {
  if (bytes.length !== RECEIPT_BYTES) throw new RangeError(`A receipt carries ${RECEIPT_BYTES} bytes.`)
  const values: number[] = []
  let [bits, held] = [0, 0]
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    held += 8
    for (; held >= BITS_PER_CHARACTER; held -= BITS_PER_CHARACTER) {
      values.push((bits >> (held - BITS_PER_CHARACTER)) & 31)
    }
    bits &= (1 << held) - 1
  }
  return [...values, checkValue(values)].map((value) => ALPHABET.charAt(value)).join('')
}

/** As it is printed: `XXXX-XXXX-XXXX-XXXXX`. Takes the form that `parseReceipt` gives. */
export function formatReceipt(receipt: string): string {
  return [receipt.slice(0, 4), receipt.slice(4, 8), receipt.slice(8, 12), receipt.slice(12)].join('-')
}

/** Why a text is no receipt: nothing there, characters missing or too many, one that no receipt has, or a check that does not fit. */
export type ReceiptFault = 'empty' | 'too-short' | 'too-long' | 'odd-character' | 'mistyped'

export type ReadReceipt = { ok: true; receipt: string } | { ok: false; fault: ReceiptFault; characters: number }

/**
 * Reads a receipt in a text someone typed, copied or read out. Forgives case, white space, any dash, invisible characters,
 * full-width characters, O for 0, I and L for 1. `characters`: how many there are besides separators. Never throws; a text of
 * more than 64 characters is too long at once.
 */
export function readReceipt(text: string): ReadReceipt {
  if (text.length > RECEIPT_TEXT_MAX) return { ok: false, fault: 'too-long', characters: text.length }
  const receipt = text.normalize('NFKC').replace(SEPARATORS, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
  const values = Array.from(receipt, (character) => ALPHABET.indexOf(character))
  const fault = faultOf(values)
  return fault === null ? { ok: true, receipt } : { ok: false, fault, characters: values.length }
}

function faultOf(values: readonly number[]): ReceiptFault | null {
  if (values.length === 0) return 'empty'
  if (values.includes(-1)) return 'odd-character'
  if (values.length !== RECEIPT_LENGTH) return values.length < RECEIPT_LENGTH ? 'too-short' : 'too-long'
  return values.at(-1) === checkValue(values.slice(0, -1)) ? null : 'mistyped'
}

/** The receipt in a text, without separators; null when it is none. Forgives and refuses what `readReceipt` does. */
export function parseReceipt(text: string): string | null {
  const read = readReceipt(text)
  return read.ok ? read.receipt : null
}
