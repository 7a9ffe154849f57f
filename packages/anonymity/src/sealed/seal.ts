import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { type AgeRefusal, decryptWithIdentity, encryptTo } from './age.ts'
import { archiveSize, readArchive, writeArchive } from './archive.ts'
import { readHeader } from './header.ts'
import { isRecipient } from './keys.ts'
import { filesOf, type Message, messageSchema, type Photo, readFiles, type Unsealed } from './message.ts'
import { RECIPIENTS_MIN } from './recipients-min.ts'
import { MESSAGE_PHOTOS_MAX, stepFor } from './sizes.ts'

export type RecipientRefusal =
  /** One alone could lose the key, and everything with it. */
  | 'too-few-recipients'
  /** One of them is no X25519 recipient. */
  | 'unusable-recipient'
export type SealRefusal = RecipientRefusal | 'malformed-message' | 'too-many-photos' | 'too-large'
export type UnsealRefusal =
  | AgeRefusal
  /** No age file at all. */
  | 'not-sealed'
  /** Unsealed, but by its form not one of our messages, or one of a later version. */
  | 'unknown-form'

/** A message and its photos sealed to each of at least two recipients, filled up to a size step. The stock `age` opens it. */
export async function seal(
  message: Message,
  photos: readonly Photo[],
  recipients: readonly string[],
): Promise<Decision<Uint8Array, SealRefusal>> {
  if (!messageSchema.safeParse(message).success) return refuse('malformed-message')
  if (photos.length > MESSAGE_PHOTOS_MAX) return refuse('too-many-photos')
  const files = filesOf(message, photos)
  const step = stepFor(archiveSize(files))
  return step === null ? refuse('too-large') : sealBytes(writeArchive(files, step), recipients)
}

/** @param identity of a recipient, as `KeyPair` has it */
export async function unseal(sealed: Uint8Array, identity: string): Promise<Decision<Unsealed, UnsealRefusal>> {
  const plaintext = await unsealBytes(sealed, identity)
  if (!plaintext.ok) return plaintext
  const unsealed = readFiles(readArchive(plaintext.value) ?? [])
  return unsealed ? accept(unsealed) : refuse('unknown-form')
}

/**
 * The same message sealed to other recipients, by a member who can open it: how a member with a new key gets back what was
 * sealed to the lost one. Keys themselves are never handed on; who leaves would take other members' keys along.
 */
export async function reseal(
  sealed: Uint8Array,
  identity: string,
  recipients: readonly string[],
): Promise<Decision<Uint8Array, UnsealRefusal | RecipientRefusal>> {
  const plaintext = await unsealBytes(sealed, identity)
  return plaintext.ok ? sealBytes(plaintext.value, recipients) : plaintext
}

async function sealBytes(
  plaintext: Uint8Array,
  recipients: readonly string[],
): Promise<Decision<Uint8Array, RecipientRefusal>> {
  const different = [...new Set(recipients)]
  if (different.length < RECIPIENTS_MIN) return refuse('too-few-recipients')
  const usable = await Promise.all(different.map(isRecipient))
  return usable.every(Boolean) ? accept(await encryptTo(different, plaintext)) : refuse('unusable-recipient')
}

async function unsealBytes(
  sealed: Uint8Array,
  identity: string,
): Promise<Decision<Uint8Array, AgeRefusal | 'not-sealed'>> {
  return readHeader(sealed) ? decryptWithIdentity(identity, sealed) : refuse('not-sealed')
}
