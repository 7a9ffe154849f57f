import '../../complaints-form/quiet-zod.ts'
import type { KeyPair } from '@linsheng/anonymity/sealed'
import type { Conversation } from '@linsheng/contracts/feedback'
import type { Sealer } from '../sealing/ask.ts'
import { getConversation, getMessage } from './requests.ts'
import { type Said, saidIn } from './said.ts'

/** A conversation as its reporter reads it. */
export interface Talk {
  is: Conversation
  lookup: string
  own: KeyPair
  said: readonly Said[]
}

export type Opened =
  | { kind: 'open'; talk: Talk }
  | { kind: 'refused'; code: 'unknown' | 'key' | 'offline' | 'unavailable' }

interface Where {
  community: string
  sealer: Sealer
  /** The n-th of `count` messages is being fetched. */
  onMessage(n: number, count: number): void
}

/** @param receipt in the form `parseReceipt` gives */
export async function openTalk(receipt: string, where: Where): Promise<Opened> {
  try {
    const { sealer, community } = where
    const found = await sealer.find(receipt, community)
    const is = await getConversation(community, found.lookup)
    if (is.kind === 'unclear') return { kind: 'refused', code: 'offline' }
    if (is.kind === 'refused') {
      return { kind: 'refused', code: is.code === 'unknown-receipt' ? 'unknown' : 'unavailable' }
    }
    const own = await sealer.unwrap(is.value.replyKey, found)
    if (!own.ok) return { kind: 'refused', code: 'key' }
    return { kind: 'open', talk: await read(is.value, found.lookup, own.value, where) }
  } catch {
    return { kind: 'refused', code: 'unavailable' }
  }
}

/** The same conversation as it is now; unchanged where the server does not answer. */
export async function refreshTalk(talk: Talk, where: Where): Promise<Talk> {
  const is = await getConversation(where.community, talk.lookup)
  return is.kind === 'ok' ? read(is.value, talk.lookup, talk.own, where) : talk
}

async function read(is: Conversation, lookup: string, own: KeyPair, where: Where): Promise<Talk> {
  const said: Said[] = []
  for (const { n, from, bytes } of is.messages) {
    where.onMessage(said.length + 1, is.messages.length)
    const sealed = await getMessage(where.community, lookup, n, bytes)
    said.push(
      sealed.kind === 'ok'
        ? saidIn(n, from, await where.sealer.unseal(sealed.value, own), { community: where.community, own })
        : { kind: 'unshown', n, from, why: 'lost' },
    )
  }
  return { is, lookup, own, said }
}
