import { type Complaint, type DisclosureRules, entriesOf, type PublicCase } from '@linsheng/domain/complaints'
import { type StoredCommit, toCommit } from '../complaints/operations/stored-commit.ts'
import type { KeyedEntry } from './entry-row.ts'

/** Key of what follows from a commit: doing the work twice adds nothing. */
export const commitKey = ({ stream, sequence }: StoredCommit, position: number): string =>
  `${stream}/${sequence}/${position}`

/** The public entries of a commit, each sealed over it. @param published the case's facts as they were published last */
export function caseEntries(
  commit: StoredCommit,
  before: Complaint | null,
  published: PublicCase | undefined,
  rules: DisclosureRules,
): KeyedEntry[] {
  const { sequence, at, actor, events } = commit
  return entriesOf(before, toCommit(commit), rules, published).map((entry, position) => ({
    key: commitKey(commit, position),
    entry,
    record: {
      number: entry.is.number,
      sequence,
      at,
      actor: { ...actor },
      events: events.map((event) => ({ ...event })),
    },
  }))
}
