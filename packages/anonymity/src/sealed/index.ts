export { type KeyFileRefusal, PASSPHRASE_MIN, readKeyFile, writeKeyFile } from './key-file.ts'
export {
  fingerprintOf,
  formatFingerprint,
  isRecipient,
  type KeyPair,
  keyPairOf,
  newKeyPair,
  publishedRecipients,
} from './keys.ts'
export type { Message, Photo, Unsealed, UnsealedPhoto } from './message.ts'
export { RECIPIENTS_MIN } from './recipients-min.ts'
export { type Conversation, conversationOf, newReceipt, unwrapReplyKey, wrapReplyKey } from './reply-key.ts'
export { type RecipientRefusal, reseal, type SealRefusal, seal, type UnsealRefusal, unseal } from './seal.ts'
export { MESSAGE_PHOTOS_MAX, MESSAGE_TEXT_MAX } from './sizes.ts'
