import type { StaffCase, StaffTimelineItem } from '@linsheng/contracts/complaints'
import { staffCaseSchema } from '@linsheng/contracts/complaints'
import {
  allowedCommands,
  awaiting,
  type Commit,
  type Complaint,
  closingOutcomes,
  disclose,
  overdue,
  replay,
} from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { historyOf, toCommit } from '../operations/stored-commit.ts'
import { findPhotos } from '../photos/photo-store.ts'
import type { Register } from '../register.ts'
import { caseBase, factsOf, named } from './case-base.ts'
import { staffTimeline } from './timeline.ts'

/** Everything the people who work on a case see of it, as of `now`; null when the community has no such case. */
export async function staffCase(
  payload: Payload,
  register: Register,
  stream: string,
  now: number,
): Promise<StaffCase | null> {
  const commits = (await historyOf(payload, register.id, stream)).map(toCommit)
  const state = replay(commits)
  if (!state) return null
  const names = await namesOf(payload, [...peopleIn(commits), ...(state.person === null ? [] : [state.person])])
  return {
    ...caseBase(factsOf(state), register),
    asOf: now,
    sequence: commits.length,
    recordedAt: state.recordedAt,
    ...wordsOf(state),
    person: state.person === null ? null : { id: state.person, name: names.get(state.person) ?? state.person },
    photos: await photosOf(payload, register, state),
    timeline: timelineWithNames(commits, register, names),
    ...(await dutiesOf(state, register, now)),
    published: await publishedOf(state, register),
  }
}

function wordsOf({ description, wish, danger, impact, contact }: Complaint) {
  return { description, ...(wish !== undefined && { wish }), danger, impact, ...(contact && { contact }) }
}

async function photosOf(payload: Payload, register: Register, state: Complaint): Promise<StaffCase['photos']> {
  const photos = await findPhotos(payload, register.id, state.attachments)
  return photos.map(({ key, filename, width, height }) => ({
    key,
    url: `/api/complaint-photos/file/${filename}`,
    width,
    height,
  }))
}

async function dutiesOf(state: Complaint, register: Register, now: number) {
  const policy = await register.policy()
  const next = awaiting(state, now, policy)
  const { allowed, closings } = staffCaseSchema.shape
  const may = new Set<string>(allowedCommands(state, 'staff', now, policy))
  const outcomes = new Set<string>(closingOutcomes(state, 'staff', now, policy))
  return {
    next: {
      kind: next.kind,
      due: next.due,
      overdue: next.overdue,
      reopenUntil: next.kind === 'ended' ? next.reopenUntil : null,
    },
    overdue: overdue(state, now),
    allowed: allowed.element.options.filter((name) => may.has(name)),
    closings: closings.element.options.filter((outcome) => outcomes.has(outcome)),
  }
}

async function publishedOf(state: Complaint, register: Register): Promise<StaffCase['published']> {
  const { category, zone } = disclose(state, await register.rules())
  return {
    category: named(register.categories, category),
    zone: zone === null ? null : named(register.zones, zone),
    summary: state.notes.findLast(({ audience }) => audience === 'public')?.text ?? null,
  }
}

function timelineWithNames(commits: Commit[], register: Register, names: Map<string, string>): StaffTimelineItem[] {
  const steps = commits.flatMap(({ actor, events }) => events.map((event) => ({ actor, event })))
  return staffTimeline(commits, register).map((item, index) => {
    const { actor, event } = steps[index] ?? {}
    const by = actor?.kind === 'staff' ? names.get(actor.user) : undefined
    return { ...item, ...(by !== undefined && { by }), ...(event?.type === 'noted' && { audience: event.audience }) }
  })
}

const peopleIn = (commits: Commit[]): string[] =>
  commits.flatMap(({ actor }) => (actor.kind === 'staff' ? [actor.user] : []))

/** Names of accounts by id; ones that are gone have none. */
async function namesOf(payload: Payload, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ids)] } },
    select: { name: true },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}
