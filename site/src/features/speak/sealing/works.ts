import {
  type Conversation,
  conversationOf,
  type KeyPair,
  type Message,
  newKeyPair,
  newReceipt,
  type Photo,
  seal,
  unseal,
  unwrapReplyKey,
  wrapReplyKey,
} from '@linsheng/anonymity/sealed'
import { proveWork } from './prove-work.ts'

/** What a new conversation begins with. Only the receipt opens it again. */
export interface Begun {
  receipt: string
  lookup: string
  /** The reporter's public key, to which replies are sealed. */
  recipient: string
  /** The secret one, wrapped under the receipt. */
  replyKey: string
}

async function begin(community: string): Promise<Begun> {
  const receipt = newReceipt()
  const [conversation, keyPair] = await Promise.all([conversationOf(receipt, community), newKeyPair()])
  const replyKey = await wrapReplyKey(keyPair, conversation)
  return { receipt, lookup: conversation.lookup, recipient: keyPair.recipient, replyKey }
}

/** All that takes a phone more than a moment: done in a worker, so that the page goes on answering. */
export const works = {
  begin,
  /** @param receipt in the form `parseReceipt` gives */
  find: (receipt: string, community: string): Promise<Conversation> => conversationOf(receipt, community),
  unwrap: (replyKey: string, conversation: Conversation) => unwrapReplyKey(replyKey, conversation),
  seal: (message: Message, photos: readonly Photo[], recipients: readonly string[]) =>
    seal(message, photos, recipients),
  unseal: (sealed: Uint8Array, { identity }: KeyPair) => unseal(sealed, identity),
  proveWork,
}

export type Works = typeof works
