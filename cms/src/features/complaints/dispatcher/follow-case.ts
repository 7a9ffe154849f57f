import type { Complaint, DisclosureRules, Policy, PublicCase } from '@linsheng/domain/complaints'
import { isCaseEntry } from '@linsheng/domain/transparency'
import type { Payload } from 'payload'
import { followMessages } from '../../messages/follow-messages.ts'
import { caseEntries } from '../../transparency/case-entries.ts'
import type { EntryBook } from '../../transparency/entry-book.ts'
import { keepRatings } from '../../transparency/ratings/keep-ratings.ts'
import { claimPhotos } from '../operations/claim-photos.ts'
import { followWork } from '../operations/follow-work.ts'
import type { StoredCommit } from '../operations/stored-commit.ts'
import { type Projected, project } from './project.ts'
import { UNKNOWN_SO_FAR, untold } from './public-side.ts'

/**
 * Does what follows from a case's commits: public entries as far as none has to wait, photos, projection. Every step can be repeated without harm
 * and the projection comes last, so its `sequence` says how far everything has been followed.
 * @param history all commits of the case up to the newest to follow, in order
 */
export async function followCase(
  payload: Payload,
  history: StoredCommit[],
  before: Projected | null,
  book: EntryBook,
  rules: DisclosureRules,
  policy: Policy,
): Promise<void> {
  const last = history.at(-1)
  if (!last) return
  const known = before ?? UNKNOWN_SO_FAR
  const followed = before?.sequence ?? 0
  const { tellings, state, after } = untold(history, known.publicSequence, rules)
  if (!state) throw new Error('a history without a filing')
  let published = known.published ?? undefined
  for (const telling of tellings) published = await publish(telling.commit, telling.before, published, book, rules)
  const { community, stream, sequence } = last
  if (!before) await claimPhotos(payload, community, stream, state.attachments)
  await keepRatings(payload, history, followed, rules)
  await followWork(payload, history, followed, state)
  await followMessages(payload, [{ history, followed }], rules)
  const publicSide = { ...after, published: published ?? null }
  await project(payload, { community, stream, sequence, state, policy, publicSide }, before)
}

/**
 * Appends the public entries of one commit, each to the one stored before it: that may be an earlier attempt's, under other
 * rules. @returns the case's facts as they are published after it
 */
export async function publish(
  commit: StoredCommit,
  state: Complaint | null,
  published: PublicCase | undefined,
  book: EntryBook,
  rules: DisclosureRules,
): Promise<PublicCase | undefined> {
  let latest = published
  for (const keyed of caseEntries(commit, state, published, rules)) {
    const entry = latest && isCaseEntry(keyed.entry) ? { ...keyed.entry, was: latest } : keyed.entry
    const stored = await book.append({ ...keyed, entry })
    if (isCaseEntry(stored)) latest = stored.is
  }
  return latest
}
