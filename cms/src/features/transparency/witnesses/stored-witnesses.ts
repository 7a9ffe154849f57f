import type { Witnesses } from '@linsheng/contracts/transparency'
import type { Payload } from 'payload'
import { WITNESSES } from '../collections/witnesses.ts'

/** A witness as it is stored, with the newest checkpoint it has cosigned. */
export interface StoredWitness {
  id: string
  community: string
  name: string
  vkey: string
  size?: number | null
  at?: number | null
  note?: string | null
}

/** Witnesses of one community, or of all, in the order of their names. */
export async function storedWitnesses(payload: Payload, community?: string): Promise<StoredWitness[]> {
  const { docs } = await payload.db.find<StoredWitness>({
    collection: WITNESSES,
    where: community === undefined ? {} : { community: { equals: community } },
    sort: ['name', 'vkey'],
    limit: 0,
    pagination: false,
  })
  return docs
}

/** As they are published. */
export const witnessesOf = (stored: readonly StoredWitness[]): Witnesses =>
  stored.map(({ name, vkey, size, at, note }) => ({
    name,
    vkey,
    cosigned:
      typeof size === 'number' && typeof at === 'number' && typeof note === 'string' ? { size, at, note } : null,
  }))
