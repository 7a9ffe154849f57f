import type { Instant } from '../../time/instant.ts'
import type { Worded } from '../protocol.ts'
import type { DutyName, EscalationLevel, Office } from '../vocabulary.ts'

/**
 * Why routing chose as it did, one line for each step: a code and what fills its sentence. Recorded, so that the
 * explanation stays true when rosters and rules have changed.
 */
export interface RouteReason {
  /** `rule`, `steward`, `skill`, `shift`, `absent`, `load`, `nobody-on-shift`, `no-rule`, `manager-of-last-resort`. */
  code: string
  params?: Record<string, string | number>
}

/** Takes effect at once: the first asking, and what a manager decides. */
export interface Assigned {
  type: 'assigned'
  team: string
  person: string | null
  reason?: string
  because?: RouteReason[]
}
/** The person asked says yes; the investigation's clock starts. */
export interface AssignmentAccepted {
  type: 'assignment-accepted'
}
/** The one who is responsible asks another; stays responsible until they accept. */
export interface HandoverOffered {
  type: 'handover-offered'
  team: string
  /** Null: anybody of the team may accept. */
  person: string | null
  reason: string
}
export interface HandoverAccepted {
  type: 'handover-accepted'
  team: string
  person: string
}
export interface HandoverDeclined {
  type: 'handover-declined'
  reason: string
}
/** `missed` null: by hand, or after a second dispute; `reason` then says why. */
export interface Escalated {
  type: 'escalated'
  level: EscalationLevel
  missed: DutyName | null
  /** When what was missed ran out. */
  dueAt?: Instant
  /** Which step, where a step of the emergency protocol was missed. */
  step?: Worded
  reason?: string
}
/** Sent on to an office outside; the case stays open and is asked after. */
export interface Forwarded {
  type: 'forwarded'
  office: Office
  name: string
  contact: string
  letter: string
  followUpAt: Instant
}
export interface ForwardAnswered {
  type: 'forward-answered'
  /** Position in `Complaint.forwards`. */
  forward: number
  answer: string
  /** Null: nothing more is expected from there. */
  followUpAt: Instant | null
}
/** On the case that goes on: another one became part of it. */
export interface Absorbed {
  type: 'absorbed'
  stream: string
  number: string
  /** All that shared it, its own complainant included. */
  households: number
  /** Keyed hashes of the doors among them, so that one that shares both cases counts once; missing in older events. */
  doors?: string[]
}
/** On the duplicate: it goes on as part of `number`. Its own history stays. */
export interface Merged {
  type: 'merged'
  into: string
  number: string
  /** It is told by its week: this case's place and times would tell that one's, so its number is not published. */
  sensitive?: true
}
/** On both: the duplicate stands on its own again, with the promises it had. */
export interface Split {
  type: 'split'
  stream: string
  number: string
}
/** Another household says: me too. Counted once per household. */
export interface Joined {
  type: 'joined'
  /** Keyed hash of the household's door; never the door itself. */
  household: string
  /** The door as it was typed, where the community knows none like it: it counts once staff have confirmed it. */
  typedDoor?: string
  text?: string
  /** Where they want to be told; left out: they look with their receipt. */
  email?: string
  /** Tag of the language they joined in; missing in older events. */
  locale?: string
}
/**
 * A door that joined before was given again. Anybody can type a door, so whoever does gets a receipt like any other, which
 * opens nothing that the first one wrote; the household still counts once. Never a public fact: it would tell that the
 * household had joined.
 */
export interface Rejoined extends Omit<Joined, 'type'> {
  type: 'rejoined'
  /** Who writes with this receipt, told apart from whoever joined from that door before. */
  voice: string
}
/** Staff have looked: the door that somebody gave is a household's. From now on it counts. */
export interface HouseholdConfirmed {
  type: 'household-confirmed'
  household: string
}
/** Staff have found that nobody of this household said so. It counts no more, until they confirm it. */
export interface HouseholdStruck {
  type: 'household-struck'
  household: string
  reason: string
  /** Whether it had counted: else nobody knew of it, and nothing public changes. */
  counted: boolean
}
