import type { PayloadRequest } from 'payload'
import { SAVED_FILTERS, type SavedFilter, savedFiltersSchema } from './saved-names.ts'

/** The reader's own saved filters; preferences belong to their account and nobody else reads them. */
export async function findSaved({ payload, user }: PayloadRequest): Promise<SavedFilter[]> {
  if (!user) return []
  const { docs } = await payload.find({
    collection: 'payload-preferences',
    where: {
      and: [
        { key: { equals: SAVED_FILTERS } },
        { 'user.value': { equals: user.id } },
        { 'user.relationTo': { equals: 'users' } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  return savedFiltersSchema.safeParse(docs[0]?.value).data ?? []
}
