import type { Instant } from '../time/instant.ts'
import { isToldByWeek } from './disclosure.ts'
import type { DisclosureRules } from './public-entry.ts'
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
export function knownToAll(commits: readonly Commit[], rules: DisclosureRules, now: Instant): Commit[] {
  const waits = momentsOf(commits, rules).findIndex((moment) => moment !== null && moment > now)
  return commits.slice(0, waits === -1 ? undefined : waits)
}

/** When everybody may know of all that has happened in a case; null: they may by `now`. */
export function whollyPublicFrom(commits: readonly Commit[], rules: DisclosureRules, now: Instant): Instant | null {
  const waiting = momentsOf(commits, rules).flatMap((moment) => (moment !== null && moment > now ? [moment] : []))
  return waiting.length > 0 ? Math.max(...waiting) : null
}

/** For each commit `publicFrom`. */
function momentsOf(commits: readonly Commit[], rules: DisclosureRules): Array<Instant | null> {
  let state: Complaint | null = null
  return commits.map((commit) => {
    state = apply(state, commit)
    return state && publicFrom(state, commit.at, rules)
  })
}
