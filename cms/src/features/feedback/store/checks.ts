import { type Payload, ValidationError } from 'payload'
import { CHANNEL_CHECKS } from '../names.ts'

/** The test of the channel that waits to be opened. */
export interface StoredCheck {
  key: string
  community: string
  /** Id of the account. */
  sender: string
  proof: string
  keys: number
  /** Base64. */
  sealed: string
}

const findOne = async (payload: Payload, by: 'community' | 'key', value: string): Promise<StoredCheck | null> => {
  const { docs } = await payload.db.find<StoredCheck>({
    collection: CHANNEL_CHECKS,
    where: { [by]: { equals: value } },
    limit: 1,
    pagination: false,
  })
  return docs[0] ? { ...docs[0], community: String(docs[0].community) } : null
}

export const checkOf = (payload: Payload, community: string) => findOne(payload, 'community', community)
export const checkByKey = (payload: Payload, key: string) => findOne(payload, 'key', key)

/** Puts a test in place of the one before. */
export async function keepCheck(payload: Payload, { community, ...data }: StoredCheck): Promise<void> {
  try {
    await payload.db.create({ collection: CHANNEL_CHECKS, data: { community, ...data }, returning: false })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    await payload.db.updateMany({ collection: CHANNEL_CHECKS, where: { community: { equals: community } }, data })
  }
}

export const dropCheck = async (payload: Payload, key: string): Promise<void> => {
  await payload.db.deleteMany({ collection: CHANNEL_CHECKS, where: { key: { equals: key } } })
}
