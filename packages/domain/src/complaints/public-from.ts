import type { Instant } from '../time/instant.ts'
import { entriesOf, isToldByWeek } from './disclosure.ts'
import type { CaseEntryType, DisclosureRules } from './public-entry.ts'
import { publicMonday } from './public-week.ts'
import { apply } from './replay.ts'
import type { Commit, Complaint } from './state.ts'

/**
 * From when on everybody may know of a commit; null: at once. Nobody may before everybody may know of all commits before it.
 * @param after the case after the commit, which was given `at`
 */
export const publicFrom = (after: Complaint, at: Instant, rules: DisclosureRules): Instant | null =>
  isToldByWeek(after, rules) ? publicMonday(at, { receivedAt: after.receivedAt, zone: rules.zone }) : null

/** The commits of a case that everybody may know of by `now`: all of them, or the first ones. */
export const knownToAll = (commits: readonly Commit[], rules: DisclosureRules, now: Instant): Commit[] =>
  commits.slice(0, commits.length - waiting(commits, rules, now).length)

/** When everybody may know of all that has happened in a case; null: they may by `now`. */
export const whollyPublicFrom = (commits: readonly Commit[], rules: DisclosureRules, now: Instant): Instant | null =>
  waiting(commits, rules, now).at(-1)?.from ?? null

/** A line that the log will get. */
export interface WaitingLine {
  type: CaseEntryType
  /** When it happened. */
  at: Instant
  /** From when on everybody may know of it. */
  from: Instant
}

/** The lines about a case that not everybody may know of by `now`, in their order. */
export const waitingLines = (commits: readonly Commit[], rules: DisclosureRules, now: Instant): WaitingLine[] =>
  waiting(commits, rules, now).flatMap(({ commit, before, from }) =>
    entriesOf(before, commit, rules).map(({ type }) => ({ type, at: commit.at, from })),
  )

interface Waiting {
  commit: Commit
  before: Complaint | null
  from: Instant
}

/** The commits that not everybody may know of by `now`: once one has to wait, so have all that come after it. */
function waiting(commits: readonly Commit[], rules: DisclosureRules, now: Instant): Waiting[] {
  let state: Complaint | null = null
  let from = Number.NEGATIVE_INFINITY
  return commits.flatMap((commit) => {
    const before: Complaint | null = state
    state = apply(before, commit)
    const own = state && publicFrom(state, commit.at, rules)
    from = Math.max(from, own ?? from)
    return from > now ? [{ commit, before, from }] : []
  })
}
