import { derivedReceipt, parseReceipt, receiptHash } from '@linsheng/anonymity/receipts/server'
import { type Complaint, replay } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { COMMITS } from '../collections/commits.ts'
import { keyFor } from '../keys.ts'
import { historyOf, type StoredCommit, toCommit } from './stored-commit.ts'

export interface FoundCase {
  stream: string
  state: Complaint
  history: StoredCommit[]
  /** Whose receipt it is: null for whoever filed the case, else the voice of a household that joined. */
  household: string | null
}

/**
 * The case a receipt opens; null when there is none. A malformed receipt costs the same work as an unknown one: one
 * HMAC, one look into the index. Found in the commits themselves, so a case can be tracked the moment it is filed.
 */
export async function findByReceipt(payload: Payload, community: string, text: string): Promise<FoundCase | null> {
  const key = keyFor(payload, 'receipts')
  const receipt = parseReceipt(text)
  const hash = receiptHash(key, receipt ?? derivedReceipt(key, 'no receipt'))
  const { docs } = await payload.db.find<StoredCommit>({
    collection: COMMITS,
    where: { and: [{ receiptHash: { equals: hash } }, { community: { equals: community } }] },
    limit: 1,
    pagination: false,
  })
  const given = docs[0]
  if (receipt === null || !given) return null
  const history = await historyOf(payload, community, given.stream)
  const state = replay(history.map(toCommit))
  return state && { stream: given.stream, state, history, household: householdOf(given) }
}

function householdOf({ events }: StoredCommit): string | null {
  for (const event of events) {
    if (event.type === 'joined') return event.household
    if (event.type === 'rejoined') return event.voice
  }
  return null
}
