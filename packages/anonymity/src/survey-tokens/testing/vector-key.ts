import { createPrivateKey, createPublicKey } from 'node:crypto'
import { inverse } from '../modular.ts'
import { KEY } from './rfc-9474.ts'

const encode = (value: bigint): string => {
  const hex = value.toString(16)
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex').toString('base64url')
}
const integer = (hex: string): bigint => BigInt(`0x${hex}`)
const p = integer(KEY.p)
const q = integer(KEY.q)
const d = integer(KEY.d)

/** The vectors' key pair as node:crypto has it. */
const jwk = {
  kty: 'RSA',
  n: encode(integer(KEY.n)),
  e: 'AQAB',
  d: encode(d),
  p: encode(p),
  q: encode(q),
  dp: encode(d % (p - 1n)),
  dq: encode(d % (q - 1n)),
  qi: encode(inverse(q, p) ?? 0n),
}
export const vectorPrivateKey = createPrivateKey({ key: jwk, format: 'jwk' })
export const vectorPublicKey = createPublicKey(vectorPrivateKey)
