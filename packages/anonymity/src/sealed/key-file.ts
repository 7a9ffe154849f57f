import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { armor } from 'age-encryption'
import { decryptWithPassphrase, encryptWithPassphrase } from './age.ts'
import { type KeyPair, keyPairOf } from './keys.ts'

/** Characters of a passphrase at least. */
export const PASSPHRASE_MIN = 12
/** scrypt's N = 2^17: 128 MiB and half a second on a small computer. `age` itself would take 2^18, too much for phones. */
const WORK_FACTOR = 17
/** Nothing longer is a member's key file. */
const KEY_FILE_MAX = 4_096

/**
 * A member's key as a file to keep: an age identity file, encrypted with a passphrase and armored, as `age-keygen | age -p -a`
 * makes it. `age -d -i FILE` takes it as it is.
 */
export async function writeKeyFile(
  { identity, recipient }: KeyPair,
  passphrase: string,
): Promise<Decision<string, 'short-passphrase'>> {
  if ([...passphrase].length < PASSPHRASE_MIN) return refuse('short-passphrase')
  const contents = `# public key: ${recipient}\n${identity}\n`
  return accept(armor.encode(await encryptWithPassphrase(written(passphrase), WORK_FACTOR, contents)))
}

export type KeyFileRefusal = 'wrong-passphrase' | 'not-a-key-file'

/** The key in a file of `writeKeyFile`. Half a second. */
export async function readKeyFile(file: string, passphrase: string): Promise<Decision<KeyPair, KeyFileRefusal>> {
  const encrypted = file.length > KEY_FILE_MAX ? null : unarmor(file)
  if (!encrypted) return refuse('not-a-key-file')
  const contents = await decryptWithPassphrase(written(passphrase), encrypted)
  if (!contents.ok) return refuse(contents.code === 'wrong-key' ? 'wrong-passphrase' : 'not-a-key-file')
  const lines = new TextDecoder().decode(contents.value).split('\n')
  const [identity = '', ...more] = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const keyPair = more.length === 0 ? await keyPairOf(identity) : null
  return keyPair ? accept(keyPair) : refuse('not-a-key-file')
}

/** The same letters can be typed as different characters; this is the form that keyboards mostly give. */
const written = (passphrase: string): string => passphrase.normalize('NFC')

function unarmor(file: string): Uint8Array | null {
  try {
    return armor.decode(file)
  } catch {
    return null
  }
}
