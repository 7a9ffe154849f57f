import type { Calendar } from '@linsheng/domain/time'
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

/** The calendar as a community's document holds it. */
export interface StoredCalendar {
  type: 'always' | 'windows'
  chinaHolidays?: boolean | null | undefined
  windows?: ReadonlyArray<{ weekday: string; from: string; to: string }> | null | undefined
  holidays?: readonly string[] | null | undefined
  workdays?: readonly string[] | null | undefined
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/

/** Minutes after midnight of `HH:MM`, `24:00` being the end of the day; null when it is no time. */
export function minutesOf(time: string): number | null {
  if (!TIME.test(time)) return null
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

const announced = { holidays: Object.keys(chineseDays.holidays), workdays: Object.keys(chineseDays.workdays) }
const lastYear =
  announced.holidays
    .map((date) => date.slice(0, 4))
    .sort()
    .at(-1) ?? ''

/** Last day of the last year whose holidays the State Council had announced when the list was made. */
export const CHINA_KNOWN_UNTIL = `${lastYear}-12-31`

function windowsByDay(
  rows: NonNullable<StoredCalendar['windows']>,
): Record<number, Array<{ from: number; to: number }>> {
  const byDay = Map.groupBy(rows, (row) => Number(row.weekday))
  return Object.fromEntries(
    Array.from(byDay, ([day, group]) => [
      day,
      group
        .map((row) => ({ from: minutesOf(row.from) ?? 0, to: minutesOf(row.to) ?? 0 }))
        .sort((a, b) => a.from - b.from),
    ]),
  )
}

/** The days of `national`, as far as the community has not decided otherwise, and its own. */
const merged = (national: string[], own: readonly string[], opposite: readonly string[]): string[] =>
  [...new Set([...national.filter((date) => !opposite.includes(date)), ...own])].sort()

/**
 * What `domain` reckons with. The community's own days win over the national ones. Without the national list every
 * year is known, because nothing is waited for.
 */
export function calendarOf(stored: StoredCalendar): Calendar {
  if (stored.type === 'always') return { type: 'always' }
  const { holidays, workdays } = stored
  const national = stored.chinaHolidays === true
  return {
    type: 'windows',
    windows: windowsByDay(stored.windows ?? []),
    holidays: merged(national ? announced.holidays : [], holidays ?? [], workdays ?? []),
    workdays: merged(national ? announced.workdays : [], workdays ?? [], holidays ?? []),
    knownUntil: national ? CHINA_KNOWN_UNTIL : '9999-12-31',
  }
}
