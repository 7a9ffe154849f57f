import type { Instant } from '../time/instant.ts'
import type { Absence, Roster, Shift } from './shape.ts'
import { minuteOfWeek, onUntil } from './shift-times.ts'

/** Somebody who is there by a shift that is on. */
export interface OnShift {
  person: string
  shift: Shift
  until: Instant
  /** Whether they stand in for the one whose shift it is. */
  standsIn: boolean
}

/** Who is there at a moment, and who is not. */
export interface Presence {
  /** Everybody at work or on call, absent people replaced by who stands in for them. */
  onShift: OnShift[]
  isAbsent(person: string): boolean
  /** The person, or whoever stands in while they are absent; null when nobody does. */
  standIn(person: string): string | null
}

/** Absences that hold at a moment, by person; of several, the one whose substitute comes first by id. */
function absencesAt(absences: readonly Absence[], at: Instant): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const { person, starts, ends, substitute } of absences) {
    if (at < starts || at >= ends) continue
    const known = found.get(person) ?? null
    found.set(person, substitute === null || (known !== null && known < substitute) ? known : substitute)
  }
  return found
}

/** The roster at a moment. Only people who work for the community count. */
export function presenceAt(roster: Roster, at: Instant): Presence {
  const absent = absencesAt(roster.absences, at)
  const workers = new Set(roster.workers.map(({ id }) => id))
  const standIn = (person: string): string | null => {
    const asked = new Set<string>()
    let next: string | null = person
    while (next !== null && absent.has(next) && !asked.has(next)) {
      asked.add(next)
      next = absent.get(next) ?? null
    }
    return next !== null && workers.has(next) && !absent.has(next) ? next : null
  }
  const minute = minuteOfWeek(at, roster.zone)
  const onShift = roster.shifts.flatMap((shift): OnShift[] => {
    const until = onUntil(shift, at, minute)
    const person = until === null ? null : standIn(shift.person)
    return until === null || person === null ? [] : [{ person, shift, until, standsIn: person !== shift.person }]
  })
  return { onShift, isAbsent: (person) => absent.has(person), standIn }
}

/**
 * Whom to call in danger: somebody on call before somebody at work, a shift with a telephone before one without; then by
 * team and person. Null when nobody is on the roster now.
 */
export function dutyAt(roster: Roster, at: Instant): OnShift | null {
  const rank = ({ shift }: OnShift): number => (shift.onCall ? 0 : 2) + (shift.phone === null ? 1 : 0)
  const name = ({ shift, person, until }: OnShift): string => `${shift.team}\n${person}\n${until}\n${shift.phone ?? ''}`
  const [first] = presenceAt(roster, at).onShift.toSorted(
    (a, b) => rank(a) - rank(b) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0),
  )
  return first ?? null
}
