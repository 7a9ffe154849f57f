import type { WindowsCalendar } from './calendar.ts'
import type { Instant } from './instant.ts'
import { lastKnownDay, localDay, workingDays } from './working-days.ts'
import type { Clockwork, Deadline } from './working-time.ts'

/** Where a community's clocks run round the clock, its offices still rest at the weekend; it has no list of holidays. */
const WEEKDAYS_ONLY: WindowsCalendar = {
  type: 'windows',
  windows: Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, [{ from: 0, to: 24 * 60 }]])),
  holidays: [],
  workdays: [],
  knownUntil: '9999-12-31',
}

/** How time in working days is counted: in the calendar's windows or, where it has none, from Monday to Friday. */
export function officeClockwork({ zone, calendar }: Clockwork): { zone: string; calendar: WindowsCalendar } {
  return { zone, calendar: calendar.type === 'windows' ? calendar : WEEKDAYS_ONLY }
}

/**
 * End of the n-th working day after the local day of `from`, which itself is not counted (as terms in days are counted
 * by Civil Code art. 201): the end of its last working window.
 * @throws RangeError as `deadline` does
 */
export function workingDayEnd(clockwork: Clockwork, days: number, from: Instant): Deadline {
  const { zone, calendar } = officeClockwork(clockwork)
  const spans = workingDays(calendar, zone)
  let left = Math.max(1, days)
  for (let day = localDay(from, zone) + 1; ; day++) {
    const last = spans(day).at(-1)
    if (last) left -= 1
    if (last && left <= 0) return { at: last.to, provisional: day > lastKnownDay(calendar) }
  }
}
