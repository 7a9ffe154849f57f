import type { ReportCategory } from '@linsheng/domain/feedback'
import { type Payload, ValidationError, type Where } from 'payload'
import { CONVERSATIONS } from '../names.ts'

export interface StoredConversation {
  id: string
  lookupHash: string
  category: ReportCategory
  replyKey: string
  week: string
  blocked: boolean
  countedIn: string | null
  erasedIn: string | null
}

const find = async (payload: Payload, where: Where, limit = 0): Promise<StoredConversation[]> => {
  const { docs } = await payload.db.find<StoredConversation>({
    collection: CONVERSATIONS,
    where,
    limit,
    pagination: false,
  })
  return docs.map((doc) => ({ ...doc, countedIn: doc.countedIn ?? null, erasedIn: doc.erasedIn ?? null }))
}

const inCommunity = (community: string): Where => ({ community: { equals: community } })

/** The conversation that this is the hash of a receipt's lookup for; null when there is none. */
export const findByLookup = async (
  payload: Payload,
  community: string,
  lookupHash: string,
): Promise<StoredConversation | null> =>
  (await find(payload, { and: [{ lookupHash: { equals: lookupHash } }, inCommunity(community)] }, 1))[0] ?? null

/** The conversation with this id, if it belongs to the community and is not erased. */
export async function findById(payload: Payload, community: string, id: string): Promise<StoredConversation | null> {
  const [found] = await find(payload, { and: [{ id: { equals: id } }, inCommunity(community)] }, 1)
  return found && found.erasedIn === null ? found : null
}

/** To which community a conversation belongs. */
export async function communityOf(payload: Payload, id: string): Promise<string | null> {
  const { docs } = await payload.db.find<{ community: unknown }>({
    collection: CONVERSATIONS,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
  })
  return docs[0] ? String(docs[0].community) : null
}

/** All of a community, in no order: those that can be read, and the blank ones that the log is still to tell of. */
export async function conversationsIn(
  payload: Payload,
  community: string,
): Promise<{ kept: StoredConversation[]; erased: StoredConversation[] }> {
  const all = await find(payload, inCommunity(community))
  return {
    kept: all.filter(({ erasedIn }) => erasedIn === null),
    erased: all.filter(({ erasedIn }) => erasedIn !== null),
  }
}

type NewConversation = Omit<StoredConversation, 'blocked' | 'countedIn' | 'erasedIn'> & { community: string }

/** @returns false when there is one with this lookup */
export async function createConversation(payload: Payload, data: NewConversation): Promise<boolean> {
  try {
    await payload.db.create({ collection: CONVERSATIONS, data: { ...data, blocked: false }, returning: false })
    return true
  } catch (error) {
    if (error instanceof ValidationError) return false
    throw error
  }
}

export async function updateConversation(
  payload: Payload,
  id: string,
  data: Partial<Omit<StoredConversation, 'id'>>,
): Promise<void> {
  await payload.db.updateOne({ collection: CONVERSATIONS, id, data, returning: false })
}
