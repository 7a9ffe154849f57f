import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deriveSecret } from '../../../secrets.ts'

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

const keyOf = (secret: string): Buffer => Buffer.from(deriveSecret(secret, 'log-keys'), 'base64url')

/** A log key's seed, readable only with the installation's secret and only as that of its verifier key. Base64. */
export function sealSeed(secret: string, vkey: string, seed: Uint8Array): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, keyOf(secret), nonce).setAAD(Buffer.from(vkey))
  const sealed = Buffer.concat([cipher.update(seed), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** @throws Error when it was sealed under another secret, for another key, or was changed */
export function openSeed(secret: string, vkey: string, sealed: string): Uint8Array {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv(ALGORITHM, keyOf(secret), bytes.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(vkey)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]))
}
