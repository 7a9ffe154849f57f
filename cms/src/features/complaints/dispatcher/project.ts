import type { Complaint, Policy } from '@linsheng/domain/complaints'
import { type Payload, ValidationError } from 'payload'
import { now } from '../../../clock.ts'
import { insertTogether, updateTogether } from '../../../database/together.ts'
import { COMPLAINTS } from '../collections/complaints.ts'
import { publicColumns } from './public-columns.ts'
import type { PublicSide } from './public-side.ts'
import { workColumns } from './work-columns.ts'

/** The columns of a case's projection that a later commit is followed from. */
export interface Projected extends Pick<PublicSide, 'published' | 'publicSequence'> {
  id: string
  stream: string
  sequence: number
}

/** The case as lists and queries see it. Computed anew from the whole state each time, so nothing can drift. */
function columnsOf({ state, publicSide, policy }: Projection) {
  const { description, wish, danger, impact, contact, attachments, team, person, zone, promises } = state
  const { number, kind, status, category, priority, channel, outcome } = state
  const { receivedAt, respondedAt, resolvedAt, endedAt, changedAt } = state
  return {
    ...{ number, kind, status, category, zone, priority, channel, outcome, team, person },
    ...{ description, wish: wish ?? null, danger, impact, contact: contact ?? null, photos: attachments },
    ...{ receivedAt, respondedAt, resolvedAt, endedAt, changedAt },
    due: respondedAt === null ? promises.response : promises.resolution,
    responseDue: promises.response,
    resolutionDue: promises.resolution,
    ...workColumns(state, policy, now()),
    ...publicColumns(publicSide),
    projectedAt: Date.now(),
  }
}

export interface Projection {
  community: string
  stream: string
  /** Sequence of the last commit that the state holds. */
  sequence: number
  state: Complaint
  publicSide: PublicSide
  policy: Policy
}

const stampOf = ({ changedAt }: Complaint): string => new Date(changedAt).toISOString()

/** A case's projection as it is stored the first time. */
export function newDocument(projection: Projection) {
  const { community, stream, sequence, state } = projection
  const stamp = stampOf(state)
  return { ...columnsOf(projection), community, stream, sequence, createdAt: stamp, updatedAt: stamp }
}

/**
 * Writes the projections of many cases, the first of a case in one write with others. @returns false, with nothing
 * written, when that cannot be
 */
export async function projectTogether(
  payload: Payload,
  cases: ReadonlyArray<{ projection: Projection; before: Projected | null }>,
): Promise<boolean> {
  const fresh = cases.filter(({ before }) => before === null)
  const documents = fresh.map(({ projection }) => newDocument(projection))
  if (!(await insertTogether(payload, COMPLAINTS, documents))) return false
  await Promise.all(cases.map(({ projection, before }) => before && project(payload, projection, before)))
  return true
}

/** Writes the projection of a case; `before` is the one that stands. One that is ahead already is left alone. */
export async function project(payload: Payload, projection: Projection, before: Projected | null): Promise<void> {
  const { stream, sequence, state } = projection
  if (before) {
    if (before.sequence >= sequence) return
    const data = { ...columnsOf(projection), sequence, updatedAt: stampOf(state) }
    await updateTogether(payload, COMPLAINTS, [before.id], data)
    return
  }
  try {
    await payload.db.create({ collection: COMPLAINTS, data: newDocument(projection), returning: false })
  } catch (error) {
    const there = error instanceof ValidationError ? (await findProjected(payload, [stream])).get(stream) : undefined
    if (!there) throw error
    await project(payload, projection, there)
  }
}

/** Writes how far everybody knows of a case, and nothing else. */
export const projectPublicSide = (payload: Payload, id: string, publicSide: PublicSide): Promise<unknown> =>
  payload.db.updateOne({
    collection: COMPLAINTS,
    id,
    data: { ...publicColumns(publicSide), projectedAt: Date.now() },
    returning: false,
  })

/** The projections that stand for these cases, by stream. */
export async function findProjected(payload: Payload, streams: string[]): Promise<Map<string, Projected>> {
  if (streams.length === 0) return new Map()
  const { docs } = await payload.db.find<Projected>({
    collection: COMPLAINTS,
    where: { stream: { in: streams } },
    select: { stream: true, sequence: true, published: true, publicSequence: true },
    pagination: false,
    limit: 0,
  })
  return new Map(docs.map((doc) => [doc.stream, doc]))
}
