import { translator } from './catalog.ts'
import { common } from './catalogs/common/index.ts'
import type { Locale } from './locales.ts'

/** Intl's name for each locale's conventions; `en-GB` because days come before months here. */
const CONVENTIONS: Record<Locale, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }

const cache = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  const known = cache.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(CONVENTIONS[locale], { timeZone: zone, ...options })
  cache.set(key, made)
  return made
}

const format = (locale: Locale, at: number, zone: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, zone, options).format(at)

/** What to write besides month and day. The year is left out within the year, as people do, unless said otherwise. */
export interface DateStyle {
  year?: boolean
  weekday?: boolean
}

const yearOf = (at: number, zone: string): string => format('en', at, zone, { year: 'numeric' })
const isThisYear = (at: number, zone: string): boolean => yearOf(at, zone) === yearOf(Date.now(), zone)

/** `at` in milliseconds, `zone` an IANA time zone: `11月23日 周一`, `11月23日 週一`, `Mon 23 Nov`. */
export function formatDate(locale: Locale, at: number, zone: string, style: DateStyle = {}): string {
  const { year = !isThisYear(at, zone), weekday = true } = style
  const short = locale === 'en' ? 'short' : 'long'
  const day = format(locale, at, zone, { ...(year ? { year: 'numeric' } : {}), month: short, day: 'numeric' })
  if (!weekday) return day
  const name = inShort(locale, format(locale, at, zone, { weekday: 'short' }))
  return locale === 'en' ? `${name} ${day}` : `${day} ${name}`
}

/** Browsers and servers differ in how short they write a Chinese weekday. */
const inShort = (locale: Locale, weekday: string): string =>
  weekday.replace('星期', '周').replace('周', locale === 'zh-Hant' ? '週' : '周')

/** Time of day in 24 hours: `14:30`. */
export function formatTime(locale: Locale, at: number, zone: string): string {
  return format(locale, at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** `11月23日 周一 14:30`, `Mon 23 Nov, 14:30`. */
export function formatDateTime(locale: Locale, at: number, zone: string, style: DateStyle = {}): string {
  return `${formatDate(locale, at, zone, style)}${locale === 'en' ? ', ' : ' '}${formatTime(locale, at, zone)}`
}

/** The week that a moment of its Monday begins: `11月23日 起的那一周`, `Week of 23 Nov`. */
export function formatWeekFrom(locale: Locale, monday: number, zone: string, style: DateStyle = {}): string {
  return translator(common, locale)('week', { date: formatDate(locale, monday, zone, { ...style, weekday: false }) })
}

/** The same within a sentence that says by when something is done. */
export function formatWeekEnd(locale: Locale, monday: number, zone: string): string {
  return translator(common, locale)('week.end', { date: formatDate(locale, monday, zone, { weekday: false }) })
}

/** Within so many whole days after a receipt. */
export const formatWithinDays = (locale: Locale, count: number): string =>
  translator(common, locale)('days.within', { count })

/** A calendar month `YYYY-MM`: `2026年11月`, `November 2026`. */
export function formatMonth(locale: Locale, month: string): string {
  return format(locale, Date.parse(`${month}-01T00:00:00Z`), 'UTC', { year: 'numeric', month: 'long' })
}

/** The same without its year, as narrow as it goes: `11月`, `11`. */
export function formatMonthShort(locale: Locale, month: string): string {
  return format(locale, Date.parse(`${month}-01T00:00:00Z`), 'UTC', { month: 'numeric' })
}

/** A calendar date `YYYY-MM-DD`, which has no zone. */
export function formatDay(locale: Locale, date: string, style: DateStyle = {}): string {
  return formatDate(locale, Date.parse(`${date}T00:00:00Z`), 'UTC', style)
}

const LONG_DATE: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' }
const DAY_LENGTH = 86_400_000

/** A week by ISO 8601, `2026-W49`, by its days: `2026年11月30日至12月6日`, `30 November – 6 December 2026`. */
export function formatWeek(locale: Locale, week: string): string {
  const [year = 0, number = 0] = week.split('-W').map(Number)
  // The fourth of January is always in the first week.
  const fourth = Date.UTC(year, 0, 4)
  const from = fourth + ((number - 1) * 7 - ((new Date(fourth).getUTCDay() + 6) % 7)) * DAY_LENGTH
  const to = from + 6 * DAY_LENGTH
  // Browsers and servers differ in the spaces around the dash.
  if (locale === 'en') return dateFormat(locale, 'UTC', LONG_DATE).formatRange(from, to).replaceAll(/\s/g, ' ')
  const isOneYear = yearOf(from, 'UTC') === yearOf(to, 'UTC')
  const last = isOneYear ? { ...LONG_DATE, year: undefined } : LONG_DATE
  return `${format(locale, from, 'UTC', LONG_DATE)}至${format(locale, to, 'UTC', last)}`
}

/** A day of the week, 1 (Monday) to 7: `周一`, `週一`, `Mon`. */
export function formatWeekday(locale: Locale, weekday: number): string {
  // The first of January 2024 was a Monday.
  return inShort(locale, format(locale, Date.UTC(2024, 0, weekday), 'UTC', { weekday: 'short' }))
}

/** A number with the locale's grouping. */
export function formatNumber(locale: Locale, value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(CONVENTIONS[locale], options).format(value)
}

/** A share from 0 to 1 as whole per cent. */
export function formatPercent(locale: Locale, share: number): string {
  return formatNumber(locale, share, { style: 'percent', maximumFractionDigits: 0 })
}

const HOUR = 60
const DAY = 24 * HOUR

/** Whole minutes as people say them, at most two units: `2天3小时`, `2 days 3 hours`; under a minute is 0 minutes. */
export function formatDuration(locale: Locale, minutes: number): string {
  const text = translator(common, locale)
  const total = Math.max(0, Math.floor(minutes))
  const [days, hours, rest] = [Math.floor(total / DAY), Math.floor((total % DAY) / HOUR), total % HOUR]
  const parts = [
    ...(days > 0 ? [text('duration.days', { count: days })] : []),
    ...(hours > 0 ? [text('duration.hours', { count: hours })] : []),
    ...(days === 0 && (rest > 0 || hours === 0) ? [text('duration.minutes', { count: rest })] : []),
  ]
  return parts.join(locale === 'en' ? ' ' : '')
}
