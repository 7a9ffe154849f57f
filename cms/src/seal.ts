import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deriveSecret } from './secrets.ts'

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/** What a sealed value is good for: it opens for nothing else. */
export interface Purpose {
  /** The installation's. */
  secret: string
  /** Name of the kind of thing that is sealed. */
  use: string
  /** Which of them. */
  about: string
}

const keyOf = ({ secret, use }: Purpose): Buffer => Buffer.from(deriveSecret(secret, use), 'base64url')

/** Bytes that only the installation's secret opens: a copy of the database alone is not enough. Base64. */
export function sealBytes(purpose: Purpose, bytes: Uint8Array): string {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, keyOf(purpose), nonce).setAAD(Buffer.from(purpose.about))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

/** @throws Error when they were sealed under another secret, for another purpose, or were changed */
export function openBytes(purpose: Purpose, sealed: string): Uint8Array {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv(ALGORITHM, keyOf(purpose), bytes.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(purpose.about)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]))
}
