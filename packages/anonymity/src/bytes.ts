/** Bytes that Web Crypto takes: not shared with another thread. */
export type Bytes = Uint8Array<ArrayBuffer>

export function concatenate(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** From the system's random source. */
export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
