import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import type { Priority } from './vocabulary.ts'

/** Hours from the start of each clock until it runs out: elapsed or working hours, as the calendar says. */
export interface Targets {
  /** First response of a person, from receipt. */
  response: number
  /** Interim measure, from receipt; null: no clock of its own. */
  safe: number | null
  /** Findings and verdict, from the moment the responsible person accepted. */
  investigation: number
  /** The clock against silence, from the last message to the complainant. */
  update: number
  /** The result, from receipt. */
  resolution: number
}

/** What a community promises. `zone` is an IANA time zone such as `Asia/Shanghai`. */
export interface Policy {
  zone: string
  calendar: Calendar
  /** Priorities whose clocks run round the clock whatever the calendar says: danger does not wait for Monday. */
  roundTheClock: readonly Priority[]
  targets: Record<Priority, Targets>
  /** Targets that differ for a category, by its code; what is left out is as above. */
  categoryTargets: Readonly<Record<string, Partial<Record<Priority, Partial<Targets>>>>>
  /** Elapsed days of silence after the result was delivered until it counts as accepted. */
  silenceDays: number
  /** Elapsed days after the end was delivered in which a case can be reopened. */
  reopenDays: number
  /** Elapsed days for an answer to a plan; then it proceeds, marked as not confirmed. */
  planSilenceDays: number
  /** Elapsed days after the delivered result, verdict or refusal in which one can appeal. */
  appealDays: number
  /** Longest pause altogether, in elapsed days. */
  pauseMaxDays: number
  /** Hours after a clock ran out until the second level, the committee, learns of it too. */
  committeeHours: number
  /** Hours for whoever was offered a handover to answer, and for a telephone call that is owed. */
  handoverHours: number
  callHours: number
  /** Working days (of the calendar, or Monday to Friday) for the panel to acknowledge and to decide an appeal. */
  appealAcknowledgeDays: number
  appealDecideDays: number
  /** Since when this version is in force, and the versions before it, oldest first. A clock keeps the version it started under. */
  since: Instant
  earlier: readonly Policy[]
}

/** The defaults of the published procedure. */
export const DEFAULT_TARGETS: Policy['targets'] = {
  critical: { response: 2, safe: 4, investigation: 24, update: 24, resolution: 24 },
  major: { response: 24, safe: null, investigation: 24, update: 72, resolution: 72 },
  ordinary: { response: 48, safe: null, investigation: 24, update: 72, resolution: 168 },
}
export const DEFAULT_SILENCE_DAYS = 7
export const DEFAULT_REOPEN_DAYS = 30
/** Everything a community may leave as it is. */
export const DEFAULT_POLICY = {
  roundTheClock: ['critical'],
  targets: DEFAULT_TARGETS,
  categoryTargets: {},
  silenceDays: DEFAULT_SILENCE_DAYS,
  reopenDays: DEFAULT_REOPEN_DAYS,
  planSilenceDays: 3,
  appealDays: 7,
  pauseMaxDays: 30,
  committeeHours: 48,
  handoverHours: 24,
  callHours: 24,
  appealAcknowledgeDays: 2,
  appealDecideDays: 10,
  since: Number.NEGATIVE_INFINITY,
  earlier: [],
} as const satisfies Omit<Policy, 'zone' | 'calendar'>

/** The version in force at a moment. */
export function policyAt(policy: Policy, at: Instant): Policy {
  return at >= policy.since
    ? policy
    : (policy.earlier.findLast(({ since }) => at >= since) ?? policy.earlier[0] ?? policy)
}

/** Targets of a case of this category and priority. */
export function targetsOf(policy: Policy, category: string, priority: Priority): Targets {
  return { ...policy.targets[priority], ...policy.categoryTargets[category]?.[priority] }
}
