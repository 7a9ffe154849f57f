import { TRACK_ACTIONS, type TrackedCase } from '@linsheng/contracts/complaints'
import { allowedCommands, awaiting } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import type { FoundCase } from '../operations/find-by-receipt.ts'
import { toCommit } from '../operations/stored-commit.ts'
import { photoLink } from '../photos/photo-link.ts'
import { findPhotos } from '../photos/photo-store.ts'
import type { Register } from '../register.ts'
import { caseBase, factsOf } from './case-base.ts'
import { complainantTimeline } from './timeline.ts'

/** Everything the holder of a receipt sees, as of `now`. */
export async function trackedCase(
  payload: Payload,
  register: Register,
  { state, history }: FoundCase,
  now: number,
): Promise<TrackedCase> {
  const policy = await register.policy()
  const { kind, due, overdue } = awaiting(state, now, policy)
  const allowed = new Set<string>(allowedCommands(state, { kind: 'complainant' }, now, policy))
  const photos = await findPhotos(payload, register.id, state.attachments)
  return {
    ...caseBase(factsOf(state), register),
    description: state.description,
    ...(state.wish !== undefined && { wish: state.wish }),
    danger: state.danger,
    impact: state.impact,
    photos: photos.map(({ key, width, height }) => ({
      id: key,
      url: photoLink(payload, register.slug, key, now),
      width,
      height,
    })),
    timeline: complainantTimeline(history.map(toCommit), register),
    next: { kind, due, overdue },
    actions: TRACK_ACTIONS.filter((action) => allowed.has(action)),
  }
}
