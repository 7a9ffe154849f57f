import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, Payload } from 'payload'
import { registerById } from '../complaints/register.ts'
import { tellKeys } from './channel-keys.ts'
import { CHANNEL_MEMBERS } from './names.ts'

/** Where an account has a key, the log learns at once whether it still may. */
async function tellKeysOf(payload: Payload, user: string): Promise<void> {
  const { docs } = await payload.db.find<{ community: unknown }>({
    collection: CHANNEL_MEMBERS,
    where: { user: { equals: user } },
    limit: 0,
    pagination: false,
  })
  for (const community of new Set(docs.map((doc) => String(doc.community)))) {
    const register = await registerById(payload, community)
    if (register) await tellKeys(payload, register)
  }
}

/** After a change to an account: one that has left the committee reads no new reports. */
export const tellKeysAfterChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  await tellKeysOf(req.payload, String(doc.id))
  return doc
}

export const tellKeysAfterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await tellKeysOf(req.payload, String(doc.id))
  return doc
}
