import type { Actor, Commit, ComplaintEvent } from '@linsheng/domain/complaints'
import { type Payload, ValidationError, type Where } from 'payload'
import { createDurably } from '../../../database/create-durably.ts'
import { codeOf } from '../../../error-code.ts'
import { COMMITS } from '../collections/commits.ts'

/** A commit as the database holds it. */
export interface StoredCommit {
  id: string
  community: string
  stream: string
  sequence: number
  at: number
  actor: Actor
  events: ComplaintEvent[]
  claim: string
  year?: number | null
  serial?: number | null
  receiptHash?: string | null
  fingerprint?: string | null
  /** Milliseconds since 1970 when it was written: the order in which followers take commits. */
  storedAt: number
  dispatched: boolean
}
export type NewCommit = Omit<StoredCommit, 'id'>

export const toCommit = ({ stream, sequence, at, actor, events }: NewCommit): Commit => ({
  complaint: stream,
  sequence,
  at,
  actor,
  events,
})

/** A write that failed for another reason than a unique index. Says nothing of what was to be written: that is personal. */
export class StorageError extends Error {
  override name = 'StorageError'
}

/** Writes one commit, the only write a command waits for. @throws ValidationError when a unique index says no; StorageError */
export async function writeCommit(payload: Payload, data: NewCommit): Promise<void> {
  try {
    await createDurably(payload, COMMITS, { ...data })
  } catch (error) {
    if (error instanceof ValidationError) throw error
    throw new StorageError(`a commit could not be stored (${codeOf(error)})`)
  }
}

/** Writes one commit. @returns false when another one has its place. @throws StorageError */
export async function commitWins(payload: Payload, commit: NewCommit): Promise<boolean> {
  try {
    await writeCommit(payload, commit)
    return true
  } catch (error) {
    if (error instanceof ValidationError) return false
    throw error
  }
}

/** All commits that match, in order of stream and sequence. */
export async function findCommits(payload: Payload, where: Where): Promise<StoredCommit[]> {
  const { docs } = await payload.db.find<StoredCommit>({
    collection: COMMITS,
    where,
    sort: ['stream', 'sequence'],
    pagination: false,
    limit: 0,
  })
  return docs
}

/** The history of one case, first commit first; empty when the community has no such case. */
export const historyOf = (payload: Payload, community: string, stream: string): Promise<StoredCommit[]> =>
  findCommits(payload, { and: [{ stream: { equals: stream } }, { community: { equals: community } }] })

/** The first commit of a stream, whatever its community; null when the stream does not exist. */
export async function firstCommit(payload: Payload, stream: string): Promise<StoredCommit | null> {
  const where: Where = { and: [{ stream: { equals: stream } }, { sequence: { equals: 1 } }] }
  return (await findCommits(payload, where))[0] ?? null
}
