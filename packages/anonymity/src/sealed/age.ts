import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { Decrypter, Encrypter } from 'age-encryption'

export type AgeRefusal =
  /** It was sealed to other keys or with another passphrase, or the part that belongs to this one was altered. */
  | 'wrong-key'
  /** The key is right, but the file is not as it was sealed, or not all there. */
  | 'altered'

/** @param recipients that `isRecipient` has accepted */
export function encryptTo(recipients: readonly string[], plaintext: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(plaintext)
}

/** @param workFactor base-2 logarithm of scrypt's N */
export function encryptWithPassphrase(passphrase: string, workFactor: number, plaintext: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(plaintext)
}

export function decryptWithIdentity(identity: string, file: Uint8Array): Promise<Decision<Uint8Array, AgeRefusal>> {
  return decrypt(file, (decrypter) => decrypter.addIdentity(identity))
}

export function decryptWithPassphrase(passphrase: string, file: Uint8Array): Promise<Decision<Uint8Array, AgeRefusal>> {
  return decrypt(file, (decrypter) => decrypter.addPassphrase(passphrase))
}

async function decrypt(
  file: Uint8Array,
  addKey: (decrypter: Decrypter) => void,
): Promise<Decision<Uint8Array, AgeRefusal>> {
  const decrypter = new Decrypter()
  addKey(decrypter)
  let keyFits = true
  // age asks keys in turn and says only by an exception that none fits: whether it gets as far as to ask this one tells more.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      keyFits = false
      return null
    },
  })
  try {
    return accept(await decrypter.decrypt(file))
  } catch {
    return refuse(keyFits ? 'altered' : 'wrong-key')
  }
}
