import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { fromBase64, toBase64 } from './base64.ts'

/** How a key signs: `log` the note itself, `witness` a cosignature with its time (C2SP signed-note, tlog-cosignature). */
export type KeyUse = 'log' | 'witness'
const ALGORITHM: Record<KeyUse, number> = { log: 0x01, witness: 0x04 }

export interface VerifierKey {
  name: string
  use: KeyUse
  /** First four bytes of SHA-256(name ‖ "\n" ‖ algorithm ‖ public key), as a number. */
  id: number
  /** Ed25519 public key, 32 bytes. */
  publicKey: Uint8Array
}

export interface SignerKey extends VerifierKey {
  /** Ed25519 seed, 32 bytes. */
  seed: Uint8Array
}

/** A key's name: no white space, no plus sign, not empty. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+\p{Cc}]/u.test(name)

/** A signer from its seed. @throws RangeError when the name cannot be a key's */
export function signerOf(name: string, seed: Uint8Array, use: KeyUse = 'log'): SignerKey {
  if (!isKeyName(name)) throw new RangeError('a key name has no spaces and no plus sign')
  const publicKey = ed25519.getPublicKey(seed)
  return { name, use, id: keyId(name, use, publicKey), publicKey, seed }
}

/** The public half as it is published: `name+id+base64(algorithm ‖ public key)`. */
export function encodeVerifierKey({ name, use, id, publicKey }: VerifierKey): string {
  return `${name}+${id.toString(16).padStart(8, '0')}+${toBase64(Uint8Array.of(ALGORITHM[use], ...publicKey))}`
}

/** A published key; null when malformed, of another algorithm, or its id does not fit. */
export function parseVerifierKey(text: string): VerifierKey | null {
  const [name, id, encoded, ...more] = splitKey(text)
  const bytes = fromBase64(encoded ?? '')
  if (!name || !id || more.length > 0 || bytes?.length !== 33 || !/^[0-9a-f]{8}$/.test(id) || !isKeyName(name))
    return null
  const use = (['log', 'witness'] as const).find((use) => ALGORITHM[use] === bytes[0])
  if (!use) return null
  const publicKey = bytes.subarray(1)
  const key: VerifierKey = { name, use, id: Number.parseInt(id, 16), publicKey }
  return keyId(name, use, publicKey) === key.id ? key : null
}

/** The last part is base64, which may hold plus signs; the first two hold none. */
function splitKey(text: string): string[] {
  const [name, id, ...rest] = text.trim().split('+')
  return [name ?? '', id ?? '', rest.join('+')]
}

function keyId(name: string, use: KeyUse, publicKey: Uint8Array): number {
  const digest = sha256
    .create()
    .update(new TextEncoder().encode(`${name}\n`))
    .update(Uint8Array.of(ALGORITHM[use]))
    .update(publicKey)
    .digest()
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0)
}
