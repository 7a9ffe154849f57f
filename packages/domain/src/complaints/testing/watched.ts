import { DAY, type Instant } from '../../time/instant.ts'
import { weekStart } from '../../time/local.ts'
import { entriesOf } from '../disclosure.ts'
import type { CaseEntry, DisclosureRules } from '../public-entry.ts'
import { knownToAll, publicFrom } from '../public-from.ts'
import { apply } from '../replay.ts'
import type { Commit, Complaint } from '../state.ts'

const isMoment = (value: unknown): value is number => typeof value === 'number' && value > 1_000_000_000_000

/** The same with every moment in it so much later. */
export function later<Value>(value: Value, by: number): Value
export function later(value: unknown, by: number): unknown {
  if (isMoment(value)) return value + by
  if (Array.isArray(value)) return value.map((item) => later(item, by))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, later(part, by)]))
}

/** Every line of a case with the moment from which on it is public. */
export function toldOf(commits: readonly Commit[], rules: DisclosureRules) {
  let state: Complaint | null = null
  return commits.map((commit) => {
    const before = state
    state = apply(state, commit)
    return { of: commit, from: state && publicFrom(state, commit.at, rules), entries: entriesOf(before, commit, rules) }
  })
}

export const entriesFor = (commits: readonly Commit[], rules: DisclosureRules): CaseEntry[] =>
  toldOf(commits, rules).flatMap(({ entries }) => entries)

interface Appended {
  /** When it was, and of which commit it is. */
  at: Instant
  of: Commit
  entry: CaseEntry
}

/** The log as it grows while all of these cases go on: somebody appends whatever is known at every step and every Monday. */
export function watched(cases: readonly Commit[][], rules: DisclosureRules): Appended[] {
  const steps = cases.flatMap((commits) => commits.map(({ at }) => at))
  const [first, last] = [Math.min(...steps), Math.max(...steps)]
  const mondays = Array.from({ length: Math.ceil((last - first) / (7 * DAY)) + 3 }, (_, weeks) =>
    weekStart(first, rules.zone, weeks + 1),
  )
  const waiting = cases.map((commits) => ({ commits, lines: toldOf(commits, rules), told: 0 }))
  const log: Appended[] = []
  for (const now of [...steps, ...mondays].sort((a, b) => a - b)) {
    for (const one of waiting) {
      const { commits, lines, told } = one
      one.told = knownToAll(
        commits.filter(({ at }) => at <= now),
        rules,
        now,
      ).length
      for (const { of, entries } of lines.slice(told, one.told))
        log.push(...entries.map((entry) => ({ at: now, of, entry })))
    }
  }
  return log
}
