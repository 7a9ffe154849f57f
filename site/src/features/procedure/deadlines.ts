import { type CommunityContent, inLocale, type PolicyChange, type PublicCalendar } from '@linsheng/contracts'
import type { Priority } from '@linsheng/domain/complaints'
import { formatDay, formatDuration, formatWeekday, type Locale, t } from '@linsheng/i18n'

type Hours = number | null
type Clocks = Pick<CommunityContent, 'calendar' | 'roundTheClock'>

/** A target in words: days and hours where the clock runs all the time, else working hours. Null hours: no such clock. */
export function targetText(
  locale: Locale,
  { calendar, roundTheClock }: Clocks,
  priority: Priority,
  hours: Hours,
): string {
  if (hours === null) return t(locale, 'procedure.none')
  return calendar.type === 'always' || roundTheClock.includes(priority)
    ? formatDuration(locale, hours * 60)
    : t(locale, 'procedure.hours.working', { count: hours })
}

/** Words side by side: `楼、梯`, `stairs, lift`. */
export const listed = (locale: Locale, words: readonly string[]): string => words.join(locale === 'en' ? ', ' : '、')

/** When the clocks run, one sentence a line. */
export function calendarLines(locale: Locale, calendar: PublicCalendar): string[] {
  if (calendar.type === 'always') return [t(locale, 'procedure.calendar.always')]
  const { chinaHolidays, knownUntil, holidays, workdays } = calendar
  const days = (dates: readonly string[]) =>
    listed(
      locale,
      dates.map((date) => formatDay(locale, date)),
    )
  return [
    `${t(locale, 'procedure.calendar.windows')}${locale === 'en' ? ' ' : ''}${windowsText(locale, calendar.windows)}`,
    ...(chinaHolidays ? [t(locale, 'procedure.calendar.china')] : []),
    ...(chinaHolidays && knownUntil
      ? [t(locale, 'procedure.calendar.known', { date: formatDay(locale, knownUntil, { year: true, weekday: false }) })]
      : []),
    ...(holidays.length > 0 ? [t(locale, 'procedure.calendar.holidays', { dates: days(holidays) })] : []),
    ...(workdays.length > 0 ? [t(locale, 'procedure.calendar.workdays', { dates: days(workdays) })] : []),
  ]
}

type Windows = Extract<PublicCalendar, { type: 'windows' }>['windows']

/** Days with the same hours together, days in a row from first to last: `周一–周五 09:00–18:00`. */
function windowsText(locale: Locale, windows: Windows): string {
  const byHours = new Map<string, { from: string; to: string; days: number[] }>()
  for (const { weekday, from, to } of windows.toSorted((a, b) => a.weekday - b.weekday)) {
    const known = byHours.get(`${from} ${to}`) ?? { from, to, days: [] }
    known.days.push(weekday)
    byHours.set(`${from} ${to}`, known)
  }
  return listed(
    locale,
    [...byHours.values()].map(({ from, to, days }) =>
      t(locale, 'procedure.calendar.window', { days: daysText(locale, days), from, to }),
    ),
  )
}

function daysText(locale: Locale, days: readonly number[]): string {
  const [first = 1, last = first] = [days[0], days.at(-1)]
  const name = (day: number) => formatWeekday(locale, day)
  const inRow = days.length > 2 && last - first === days.length - 1
  return inRow ? `${name(first)}–${name(last)}` : listed(locale, days.map(name))
}

/** What one change of the promises changed, one line each. */
export function changeLines(locale: Locale, community: CommunityContent, change: PolicyChange): string[] {
  const line = (what: string, from: string, to: string) => t(locale, 'procedure.changes.line', { what, from, to })
  const hours = (count: Hours) => (count === null ? t(locale, 'procedure.none') : formatDuration(locale, count * 60))
  const levels = (priorities: readonly Priority[]) =>
    listed(
      locale,
      priorities.map((priority) => t(locale, `complaints.priority.${priority}`)),
    ) || t(locale, 'procedure.none')
  const categoryName = (code: string) => {
    const category = community.categories.find((each) => each.code === code)
    return category ? inLocale(category.name, locale) : code
  }
  return [
    ...change.changes.map(({ category, priority, clock, from, to }) => {
      const about = [
        ...(category === null ? [] : [categoryName(category)]),
        t(locale, `complaints.priority.${priority}`),
        t(locale, `casework.duty.${clock}`),
      ]
      return line(about.join(' '), hours(from), hours(to))
    }),
    ...change.settings.map(({ setting, from, to }) =>
      line(t(locale, `policies.setting.${setting}`), String(from), String(to)),
    ),
    ...(change.calendar
      ? [
          line(
            t(locale, 'procedure.calendar'),
            calendarLines(locale, change.calendar.from).join(' '),
            calendarLines(locale, change.calendar.to).join(' '),
          ),
        ]
      : []),
    ...(change.roundTheClock
      ? [line(t(locale, 'procedure.changes.round'), levels(change.roundTheClock.from), levels(change.roundTheClock.to))]
      : []),
  ]
}
