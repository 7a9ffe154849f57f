import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Bytes of a salt: nobody finds what was sealed by trying. */
export const SALT_SIZE = 32

/**
 * Salted hash of something that is not published, as 64 hexadecimal digits: SHA-256(salt ‖ bytes). Who is shown both can
 * check it; once the salt is gone nobody can tell what it was of.
 * @throws RangeError for a salt of another length
 */
export function sealOf(salt: Uint8Array, bytes: Uint8Array): string {
  if (salt.length !== SALT_SIZE) throw new RangeError('a salt has 32 bytes')
  return bytesToHex(sha256.create().update(salt).update(bytes).digest())
}

/** SHA-256 of published bytes, as 64 hexadecimal digits. */
export const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))
