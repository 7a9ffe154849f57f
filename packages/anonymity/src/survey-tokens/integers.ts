import { type Bytes, toHex } from '../bytes.ts'

/** Big-endian bytes as a number (OS2IP, RFC 8017, 4.2). */
export function toInteger(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes) || '0'}`)
}

/**
 * A number as `length` big-endian bytes (I2OSP, RFC 8017, 4.1).
 * @throws RangeError when it does not fit
 */
export function toBytes(integer: bigint, length: number): Bytes {
  const hex = integer.toString(16).padStart(2 * length, '0')
  if (integer < 0n || hex.length > 2 * length) throw new RangeError(`the number does not fit in ${length} bytes`)
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16))
}
