import { apply, type Complaint, type DisclosureRules, type Policy, type PublicCase } from '@linsheng/domain/complaints'
import { isCaseEntry } from '@linsheng/domain/transparency'
import type { Payload } from 'payload'
import { followMessages } from '../../messages/follow-messages.ts'
import { caseEntries } from '../../transparency/case-entries.ts'
import type { EntryBook } from '../../transparency/entry-book.ts'
import { keepRatings } from '../../transparency/ratings/keep-ratings.ts'
import { claimPhotos } from '../operations/claim-photos.ts'
import { followWork } from '../operations/follow-work.ts'
import { type StoredCommit, toCommit } from '../operations/stored-commit.ts'
import { type Projected, project } from './project.ts'

/**
 * Does what follows from a case's commits: public entries, photos, projection. Every step can be repeated without harm
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
  let state: Complaint | null = null
  let published: PublicCase | undefined = before?.published
  for (const commit of history) {
    if (commit.sequence > (before?.sequence ?? 0)) published = await publish(commit, state, published, book, rules)
    state = apply(state, toCommit(commit))
  }
  if (!state || !published) throw new Error('a history without a filing')
  const { community, stream, sequence } = last
  if (!before) await claimPhotos(payload, community, stream, state.attachments)
  await keepRatings(payload, history, before?.sequence ?? 0, rules)
  await followWork(payload, history, before?.sequence ?? 0, state)
  await followMessages(payload, [history], before?.sequence ?? 0)
  await project(payload, { community, stream, sequence, state, published, policy }, before)
}

/**
 * Appends the public entries of one commit, each to the one stored before it: that may be an earlier attempt's, under other
 * rules. @returns the case's facts as they are published after it
 */
async function publish(
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
