import type { KeyPair, Message, Unsealed, UnsealedPhoto, UnsealRefusal } from '@linsheng/anonymity/sealed'
import type { Conversation } from '@linsheng/contracts/feedback'
import type { Decision } from '@linsheng/domain/complaints'

/** Why a message is not shown. */
export type Unshown =
  | 'altered'
  | 'wrong-key'
  | 'unknown-form'
  /** Unsealed, but not of this conversation. */
  | 'foreign'
  /** It did not arrive. */
  | 'lost'

export type Said =
  | { kind: 'shown'; n: number; from: Author; message: Message; photos: readonly UnsealedPhoto[] }
  | { kind: 'unshown'; n: number; from: Author; why: Unshown }
type Author = Conversation['messages'][number]['from']

/**
 * A message as it may be shown. The server could lay any sealed bytes here; only what speaks of this community, and, of the
 * reporter's own, names the key that belongs to the receipt, is taken for what it says it is.
 */
export function saidIn(
  n: number,
  from: Author,
  unsealed: Decision<Unsealed, UnsealRefusal>,
  { community, own }: { community: string; own: Pick<KeyPair, 'recipient'> },
): Said {
  if (!unsealed.ok) return { kind: 'unshown', n, from, why: unsealed.code === 'not-sealed' ? 'altered' : unsealed.code }
  const { message, photos } = unsealed.value
  const isOwn = 'replyTo' in message ? message.replyTo === own.recipient : message.kind === 'reply'
  const isFrom = 'replyTo' in message ? 'reporter' : 'committee'
  const belongs = isOwn && isFrom === from && message.community === community
  return belongs ? { kind: 'shown', n, from, message, photos } : { kind: 'unshown', n, from, why: 'foreign' }
}

/** What the reporter said last about handing the matter on; null: none of their messages can be read. */
export function consentIn(said: readonly Said[]): boolean | null {
  const last = said.findLast((one) => one.kind === 'shown' && 'mayHandOn' in one.message)
  return last?.kind === 'shown' && 'mayHandOn' in last.message ? last.message.mayHandOn : null
}
