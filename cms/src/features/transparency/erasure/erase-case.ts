import { redacted, replay } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { forgetDeleted } from '../../../database/forget.ts'
import { nudge } from '../../../jobs/nudge.ts'
import { COMMITS } from '../../complaints/collections/commits.ts'
import { COMPLAINTS } from '../../complaints/collections/complaints.ts'
import { PHOTOS } from '../../complaints/collections/photos.ts'
import { DISPATCHER } from '../../complaints/dispatcher/name.ts'
import { findByNumber } from '../../complaints/operations/find-by-number.ts'
import { projectOrders } from '../../complaints/operations/project-orders.ts'
import { historyOf, type StoredCommit, toCommit } from '../../complaints/operations/stored-commit.ts'
import { PUSH_SUBSCRIPTIONS } from '../../messages/push/collection.ts'
import { appendAlone } from '../append-alone.ts'
import { PUBLIC_ENTRIES } from '../collections/public-entries.ts'
import type { EntryRow } from '../entry-row.ts'

export type ErasureRefusal = 'unknown-case' | 'case-open' | 'case-waiting' | 'database-busy'

/**
 * Erases what is private about an ended case: every word in its commits, contact, photos, receipt, published summaries, and
 * the salts that its lines in the log are sealed with. The lines stay as they are, so the log stays whole, but nobody can be
 * shown any more what they were sealed over; a line says that this was done. It can be repeated after a crash at any point,
 * and must be where something was stored about the case meanwhile: that may hold words, and is not erased.
 * @param number the case's number
 */
export async function eraseCase(
  payload: Payload,
  community: string,
  number: string,
): Promise<{ ok: true } | { ok: false; code: ErasureRefusal }> {
  const found = await findByNumber(payload, community, number)
  if (!found) return { ok: false, code: 'unknown-case' }
  const { stream, state } = found
  if (state.endedAt === null) return { ok: false, code: 'case-open' }
  const history = await historyOf(payload, community, stream)
  if (history.some(({ dispatched }) => !dispatched)) return { ok: false, code: 'case-waiting' }
  if (await hasUntold(payload, stream)) return { ok: false, code: 'case-waiting' }
  const at = now()
  const commits = redacted(history.map(toCommit))
  const erased = history.map((stored, position) => ({
    ...stored,
    ...commits[position],
    receiptHash: null,
    fingerprint: null,
  }))
  for (const { id, actor, events, receiptHash, fingerprint } of erased) {
    const data = { actor, events, receiptHash, fingerprint }
    await payload.db.updateOne({ collection: COMMITS, id, data, returning: false })
  }
  const ofStream = { stream: { equals: stream } }
  await payload.delete({ collection: PHOTOS, where: ofStream })
  await payload.db.deleteMany({ collection: PUSH_SUBSCRIPTIONS, where: ofStream })
  await eraseProjection(payload, community, stream, erased)
  await eraseSeals(payload, community, number)
  nudge(DISPATCHER)
  const isAll = () => standsAt(payload, community, stream, history.length)
  if (!(await isAll())) return { ok: false, code: 'case-waiting' }
  await appendAlone(payload, community, { key: `erased/${stream}`, entry: { type: 'erased', at, number } })
  if (!(await isAll())) return { ok: false, code: 'case-waiting' }
  return (await forgetDeleted(payload)) ? { ok: true } : { ok: false, code: 'database-busy' }
}

/** Whether a case has just so many commits, and all that follows from them has been done. */
async function standsAt(payload: Payload, community: string, stream: string, commits: number): Promise<boolean> {
  const latest = await historyOf(payload, community, stream)
  return latest.length === commits && latest.every(({ dispatched }) => dispatched)
}

/** Whether lines about it are still to come: they are sealed over what would be erased. */
async function hasUntold(payload: Payload, stream: string): Promise<boolean> {
  const where = { and: [{ stream: { equals: stream } }, { publicAt: { exists: true } }] }
  return (await payload.db.count({ collection: COMPLAINTS, where })).totalDocs > 0
}

async function eraseProjection(
  payload: Payload,
  community: string,
  stream: string,
  history: StoredCommit[],
): Promise<void> {
  const erased = {
    description: '',
    wish: null,
    contact: null,
    photos: [],
    publicSummary: null,
    projectedAt: Date.now(),
  }
  await payload.db.updateMany({ collection: COMPLAINTS, where: { stream: { equals: stream } }, data: erased })
  const state = replay(history.map(toCommit))
  if (state) await projectOrders(payload, { community, stream, history, state })
}

/** Without their salts the hashes in the lines are of nothing anybody can find. */
async function eraseSeals(payload: Payload, community: string, number: string): Promise<void> {
  const where = { and: [{ community: { equals: community } }, { subject: { equals: number } }] }
  const { docs } = await payload.db.find<EntryRow & { id: string }>({
    collection: PUBLIC_ENTRIES,
    where,
    limit: 0,
    pagination: false,
  })
  for (const { id, entry } of docs) {
    const { text: _, ...told } = 'is' in entry ? entry : { ...entry, text: undefined }
    const data = { entry: told, salt: null, textSalt: null }
    await payload.db.updateOne({ collection: PUBLIC_ENTRIES, id, data, returning: false })
  }
}
