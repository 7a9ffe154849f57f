import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

/** What a browser gave us to encrypt for it: its public key and a shared secret, base64url. */
export interface PushKeys {
  p256dh: string
  auth: string
}

/** For tests against published vectors only; both are fresh random bytes otherwise. */
export interface Fixed {
  salt?: Buffer
  privateKey?: Buffer
}

const RECORD_SIZE = 4096
/** Marks the last record (RFC 8188, 2). */
const LAST = Buffer.from([2])

const derive = (secret: Buffer, salt: Buffer, info: string | Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length))

/**
 * Encrypts a message that only the browser can read (RFC 8291, content coding aes128gcm of RFC 8188).
 * @throws Error when the browser's key is no point on the curve
 */
export function encryptForBrowser(text: string, { p256dh, auth }: PushKeys, fixed: Fixed = {}): Buffer {
  const theirs = Buffer.from(p256dh, 'base64url')
  const ecdh = createECDH('prime256v1')
  if (fixed.privateKey) ecdh.setPrivateKey(fixed.privateKey)
  else ecdh.generateKeys()
  const ours = ecdh.getPublicKey()
  const salt = fixed.salt ?? randomBytes(16)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours])
  const secret = derive(ecdh.computeSecret(theirs), Buffer.from(auth, 'base64url'), info, 32)
  const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16)
  const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const sealed = Buffer.concat([
    cipher.update(Buffer.concat([Buffer.from(text), LAST])),
    cipher.final(),
    cipher.getAuthTag(),
  ])
  const header = Buffer.alloc(5)
  header.writeUInt32BE(RECORD_SIZE)
  header.writeUInt8(ours.length, 4)
  return Buffer.concat([salt, header, ours, sealed])
}
