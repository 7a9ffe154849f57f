/** Local working time of one day, in minutes after local midnight; `to` is exclusive and may pass 1440 (night shift). */
export interface WorkingWindow {
  from: number
  to: number
}

/**
 * When clocks run. `always`: round the clock. `windows`: only inside the given local working windows of each weekday
 * (1 = Monday … 7 = Sunday); a night window belongs to the day it starts on. `holidays` rest although they are weekdays,
 * `workdays` work although they are weekend days (ISO dates), in that weekday's own windows or, where it has none, in
 * those of the first weekday that has. After `knownUntil` (ISO date) the state has not announced its holidays yet:
 * weekdays are assumed to work, and a deadline that reaches so far is marked provisional. Treated as immutable.
 */
export type Calendar =
  | { type: 'always' }
  | {
      type: 'windows'
      windows: Record<number, WorkingWindow[]>
      holidays: string[]
      workdays: string[]
      knownUntil: string
    }

export type WindowsCalendar = Extract<Calendar, { type: 'windows' }>

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const MINUTES_PER_DAY = 24 * 60

/** What is wrong with a calendar, and where. An empty list means that `deadline` can be trusted with it. */
export type CalendarProblem =
  | { code: 'date-in-both-lists'; date: string }
  | { code: 'bad-date'; date: string }
  | { code: 'bad-window'; weekday: number }
  | { code: 'overlapping-windows'; weekday: number }
  | { code: 'no-working-time' }

/** Checks a calendar before it is stored: every date real and in one list only, windows whole minutes that do not overlap. */
export function calendarProblems(calendar: Calendar): CalendarProblem[] {
  if (calendar.type === 'always') return []
  return [...dateProblems(calendar), ...windowProblems(calendar)]
}

function dateProblems({ holidays, workdays, knownUntil }: WindowsCalendar): CalendarProblem[] {
  const resting = new Set(holidays)
  const badDates = [...holidays, ...workdays, knownUntil].filter((date) => !isIsoDate(date))
  const inBoth = new Set(workdays.filter((date) => resting.has(date)))
  return [
    ...badDates.map((date): CalendarProblem => ({ code: 'bad-date', date })),
    ...[...inBoth].map((date): CalendarProblem => ({ code: 'date-in-both-lists', date })),
  ]
}

function windowProblems(calendar: WindowsCalendar): CalendarProblem[] {
  if (firstWorkingWeekday(calendar) === null) return [{ code: 'no-working-time' }]
  const bad = WEEKDAYS.filter((weekday) => windowsOf(calendar, weekday).some((window) => !isWindow(window)))
  if (bad.length > 0) return bad.map((weekday) => ({ code: 'bad-window', weekday }))
  return WEEKDAYS.filter((weekday) => overlaps(calendar, weekday)).map((weekday) => ({
    code: 'overlapping-windows',
    weekday,
  }))
}

/** Overlaps within the day, or of its night shift with the opening of the next; make-up days count on either side. */
function overlaps(calendar: WindowsCalendar, weekday: number): boolean {
  const own = windowsOf(calendar, weekday).toSorted((a, b) => a.from - b.from)
  const withinDay = own.some((window, index) => window.from < (own[index - 1]?.to ?? 0))
  const next = makeUpWindows(calendar, (weekday % 7) + 1)
  const opening = Math.min(...next.map((window) => window.from + MINUTES_PER_DAY))
  return withinDay || makeUpWindows(calendar, weekday).some((window) => window.to > opening)
}

/** The windows of a weekday (1 = Monday); none when it is a day of rest. */
export function windowsOf(calendar: WindowsCalendar, weekday: number): WorkingWindow[] {
  return calendar.windows[weekday] ?? []
}

/** The windows of a make-up day that falls on `weekday`: its own, else those of the first weekday that works. */
export function makeUpWindows(calendar: WindowsCalendar, weekday: number): WorkingWindow[] {
  const own = windowsOf(calendar, weekday)
  const model = firstWorkingWeekday(calendar)
  return own.length > 0 || model === null ? own : windowsOf(calendar, model)
}

function firstWorkingWeekday(calendar: WindowsCalendar): number | null {
  return WEEKDAYS.find((weekday) => windowsOf(calendar, weekday).length > 0) ?? null
}

function isWindow({ from, to }: WorkingWindow): boolean {
  const whole = Number.isInteger(from) && Number.isInteger(to)
  return whole && from >= 0 && from < MINUTES_PER_DAY && to > from && to <= 2 * MINUTES_PER_DAY
}

function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}
