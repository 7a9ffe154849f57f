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

/**
 * The receipt in a text someone typed, copied or read out, without separators; null when it is none. Forgives case,
 * white space, any dash, invisible characters, full-width characters, O for 0, I and L for 1. Never throws; over 64 characters null at once.
 */
export function parseReceipt(text: string): string | null {
  if (text.length > RECEIPT_TEXT_MAX) return null
  const receipt = text.normalize('NFKC').replace(SEPARATORS, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
  if (receipt.length !== RECEIPT_LENGTH) return null
  const values = Array.from(receipt, (character) => ALPHABET.indexOf(character))
  const check = values.at(-1)
  return !values.includes(-1) && check === checkValue(values.slice(0, -1)) ? receipt : null
}
