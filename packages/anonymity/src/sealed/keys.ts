import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { sha256 } from '@noble/hashes/sha2.js'
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { toHex } from '../bytes.ts'

/** An age X25519 key, of a member or of a reporter. Hybrid post-quantum keys do not open everywhere yet. */
export interface KeyPair {
  /** `AGE-SECRET-KEY-1…`: secret. */
  identity: string
  /** `age1…`: public. */
  recipient: string
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
/** The form of an X25519 recipient; `isRecipient` looks at its checksum, too. */
export const RECIPIENT = new RegExp(`^age1[${BECH32}]{58}$`)
const IDENTITY = new RegExp(`^AGE-SECRET-KEY-1[${BECH32.toUpperCase()}]{58}$`)
/** Hexadecimal digits of a fingerprint that people compare: 128 bits. */
const SHOWN_DIGITS = 32

export async function newKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** The key whose secret half this is; null when it is none. */
export async function keyPairOf(identity: string): Promise<KeyPair | null> {
  if (!IDENTITY.test(identity)) return null
  const recipient = await identityToRecipient(identity).catch(() => null)
  return recipient === null ? null : { identity, recipient }
}

/** Whether something can be sealed to this text. Tried, because some well-formed keys are weak and refused by age. */
export async function isRecipient(text: string): Promise<boolean> {
  if (!RECIPIENT.test(text)) return false
  try {
    const encrypter = new Encrypter()
    encrypter.addRecipient(text)
    await encrypter.encrypt('')
    return true
  } catch {
    return false
  }
}

/** SHA-256 of the recipient's text in hexadecimal, as the public log has it: `printf %s age1… | sha256sum`. */
export const fingerprintOf = (recipient: string): string => toHex(sha256(new TextEncoder().encode(recipient)))

/** A fingerprint for people: its first 128 bits in groups of four digits. */
export const formatFingerprint = (fingerprint: string): string =>
  (fingerprint.slice(0, SHOWN_DIGITS).match(/.{1,4}/g) ?? []).join(' ')

/**
 * The recipients a server names, if they are exactly those of the public log: one slipped in would read along, one left out
 * would not know.
 * @param fingerprints from the log
 */
export function publishedRecipients(
  recipients: readonly string[],
  fingerprints: readonly string[],
): Decision<readonly string[], 'recipients-differ'> {
  const named = new Set(recipients.map(fingerprintOf))
  const published = new Set(fingerprints)
  const areSame = named.size === published.size && [...named].every((fingerprint) => published.has(fingerprint))
  return areSame ? accept(recipients) : refuse('recipients-differ')
}
