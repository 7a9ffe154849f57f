import type { Complaint, PublicCase } from '@linsheng/domain/complaints'
import { type Payload, ValidationError } from 'payload'
import { COMPLAINTS } from '../collections/complaints.ts'

/** The columns of a case's projection that a later commit is followed from. */
export interface Projected {
  id: string
  stream: string
  sequence: number
  published: PublicCase
}

/** The case as lists and queries see it. Computed anew from the whole state each time, so nothing can drift. */
function columnsOf(state: Complaint, published: PublicCase) {
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
    published,
    publicCategory: published.category,
    publicZone: published.zone,
    publicSummary: state.notes.findLast(({ audience }) => audience === 'public')?.text ?? null,
  }
}

export interface Projection {
  community: string
  stream: string
  /** Sequence of the last commit that the state holds. */
  sequence: number
  state: Complaint
  published: PublicCase
}

/** Writes the projection of a case; `before` is the one that stands. One that is ahead already is left alone. */
export async function project(payload: Payload, projection: Projection, before: Projected | null): Promise<void> {
  const { community, stream, sequence, state, published } = projection
  const columns = columnsOf(state, published)
  const stamp = new Date(state.changedAt).toISOString()
  if (before) {
    if (before.sequence >= sequence) return
    const data = { ...columns, sequence, updatedAt: stamp }
    await payload.db.updateOne({ collection: COMPLAINTS, id: before.id, data, returning: false })
    return
  }
  const data = { ...columns, community, stream, sequence, createdAt: stamp, updatedAt: stamp }
  try {
    await payload.db.create({ collection: COMPLAINTS, data, returning: false })
  } catch (error) {
    const there = error instanceof ValidationError ? (await findProjected(payload, [stream])).get(stream) : undefined
    if (!there) throw error
    await project(payload, projection, there)
  }
}

/** The projections that stand for these cases, by stream. */
export async function findProjected(payload: Payload, streams: string[]): Promise<Map<string, Projected>> {
  if (streams.length === 0) return new Map()
  const { docs } = await payload.db.find<Projected>({
    collection: COMPLAINTS,
    where: { stream: { in: streams } },
    select: { stream: true, sequence: true, published: true },
    pagination: false,
    limit: 0,
  })
  return new Map(docs.map((doc) => [doc.stream, doc]))
}
