import type { RouteReason } from '../complaints/events/allocation.ts'
import type { Channel, Kind, Priority } from '../complaints/vocabulary.ts'
import type { Instant } from '../time/instant.ts'

/** Every step of an explanation; the sentence of each is `routing.reason.<code>` in the catalogs. */
export const ROUTE_REASONS = [
  'rule',
  'no-rule',
  'shift',
  'no-shifts',
  'nobody-on-shift',
  'on-call',
  'next-shift',
  'off-shift',
  'absent',
  'manager-of-last-resort',
  'other-team',
  'everyone-absent',
  'skill',
  'skill-lacking',
  'ceiling',
  'over-ceiling',
  'steward',
  'substitute',
  'only-one',
  'load',
  'turn',
] as const

/** What routing looks at. */
export interface RouteFacts {
  kind: Kind
  category: string
  zone: string | null
  priority: Priority
  channel: Channel
}

/** Applies where each list that is not empty has the case in it; a category counts by its group too. */
export interface RoutingRule {
  categories: readonly string[]
  groups: readonly string[]
  /** A place stands for everything in it. */
  zones: readonly string[]
  priorities: readonly Priority[]
  kinds: readonly Kind[]
  channels: readonly Channel[]
  team: string
  /** Skill that is wanted; null: none in particular. */
  skill: string | null
}

/** Minutes after local midnight of `weekday` (1 = Monday … 7 = Sunday); `to` is exclusive and may pass 1440. */
export interface WeeklyHours {
  weekday: number
  from: number
  to: number
}

/** Weekly hours between `starts` and `ends` (null: no bound); without any, the whole time between the two. */
export interface Shift {
  person: string
  team: string
  /** Not at work, but can be called. */
  onCall: boolean
  phone: string | null
  weekly: readonly WeeklyHours[]
  starts: Instant | null
  ends: Instant | null
}

/** Half-open: from `starts` up to, not including, `ends`. */
export interface Absence {
  person: string
  starts: Instant
  ends: Instant
  substitute: string | null
}

/** A handler or manager of the community. */
export interface Worker {
  id: string
  manager: boolean
  skills: readonly string[]
  /** Most open cases; null: no limit. */
  ceiling: number | null
  /** Open cases now. */
  open: number
  /** When they were last given one; null: not that we know. */
  lastGivenAt: Instant | null
}

export interface RoutedTeam {
  code: string
  members: readonly string[]
}
export interface RoutedPlace {
  parent: string | null
  steward: string | null
}

/** Whom a community's cases can be given to. The order of its lists means nothing. */
export interface Roster {
  /** IANA time zone of the weekly hours. */
  zone: string
  workers: readonly Worker[]
  teams: readonly RoutedTeam[]
  shifts: readonly Shift[]
  absences: readonly Absence[]
  /** By code. */
  places: ReadonlyMap<string, RoutedPlace>
  /** Group of each category, by its code. */
  groups: ReadonlyMap<string, string>
}

export interface Route {
  team: string
  /** Null only where nobody works for the community. */
  person: string | null
  because: RouteReason[]
}
