import { type Roster, type Stretch, stretchesOf } from '@linsheng/domain/routing'

/** A local day of the week that is shown. */
export interface Day {
  /** `2026-11-23`. */
  date: string
  starts: number
  /** Exclusive: the next midnight. */
  ends: number
}
export interface Week {
  days: Day[]
  /** Mondays of the weeks before and after. */
  before: string
  after: string
}

const midnight = (day: Temporal.PlainDate, zone: string): number => day.toZonedDateTime(zone).epochMilliseconds

function mondayOf(asked: unknown, now: number, zone: string): Temporal.PlainDate {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate()
  const named = typeof asked === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? plainDate(asked) : null
  const day = named ?? today
  return day.subtract({ days: day.dayOfWeek - 1 })
}

function plainDate(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** The week that holds the asked day; this week when the address names none. `zone`: IANA time zone. */
export function weekOf(asked: unknown, now: number, zone: string): Week {
  const monday = mondayOf(asked, now, zone)
  const days = Array.from({ length: 7 }, (_, index) => {
    const day = monday.add({ days: index })
    return { date: day.toString(), starts: midnight(day, zone), ends: midnight(day.add({ days: 1 }), zone) }
  })
  return { days, before: monday.subtract({ days: 7 }).toString(), after: monday.add({ days: 7 }).toString() }
}

/** What somebody does on a day: a night shift belongs to the day it starts on, a shift of several days to each of them. */
export const stretchesOn = (
  roster: Pick<Roster, 'shifts' | 'zone'>,
  person: string,
  { starts, ends }: Day,
): Stretch[] =>
  roster.shifts
    .filter((shift) => shift.person === person)
    .flatMap((shift) =>
      stretchesOf(shift, starts, ends, roster.zone)
        .filter((stretch) => shift.weekly.length === 0 || stretch.starts >= starts)
        .map((stretch) =>
          shift.weekly.length > 0
            ? stretch
            : { shift, starts: Math.max(stretch.starts, starts), ends: Math.min(stretch.ends, ends) },
        ),
    )
    .toSorted((a, b) => a.starts - b.starts || a.ends - b.ends)
