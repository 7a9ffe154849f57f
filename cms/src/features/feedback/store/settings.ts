import { RETENTION_WEEKS } from '@linsheng/domain/feedback'
import { type Payload, ValidationError } from 'payload'
import { CHANNEL_SETTINGS } from '../names.ts'

/** Weeks for which a community keeps reports after their end. */
export async function retentionWeeks(payload: Payload, community: string): Promise<number> {
  const { docs } = await payload.db.find<{ retentionWeeks: number }>({
    collection: CHANNEL_SETTINGS,
    where: { community: { equals: community } },
    limit: 1,
    pagination: false,
  })
  return docs[0]?.retentionWeeks ?? RETENTION_WEEKS.initially
}

export async function setRetentionWeeks(payload: Payload, community: string, weeks: number): Promise<void> {
  const data = { retentionWeeks: weeks }
  try {
    await payload.db.create({ collection: CHANNEL_SETTINGS, data: { community, ...data }, returning: false })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    await payload.db.updateMany({ collection: CHANNEL_SETTINGS, where: { community: { equals: community } }, data })
  }
}
