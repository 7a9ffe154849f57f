import { daysTold, lastWeekOf, type PublicCase } from '@linsheng/domain/complaints'
import { DAY, MINUTE } from '@linsheng/domain/time'
import { translator } from '@linsheng/i18n/catalog'
import { common } from '@linsheng/i18n/catalogs/common/index'
import {
  type DateStyle,
  formatDate,
  formatDateTime,
  formatWeekEnd,
  formatWeekFrom,
  formatWithinDays,
} from '@linsheng/i18n/format'
import type { Locale } from '@linsheng/i18n/locales'
import type { TimelineItem } from './track.ts'

/** How exactly the times of a case are told (`PublicCase`), and how they are written. */
export interface Telling {
  precision: PublicCase['precision']
  /** As it is told, in milliseconds since 1970. */
  receivedAt: number
  locale: Locale
  /** IANA time zone of the community. */
  zone: string
  style?: DateStyle
}

/** How a line of a timeline is told: its own precision, where it has one. */
export const tellingOf = (item: Pick<TimelineItem, 'precision'>, of: Omit<Telling, 'precision'>): Telling => ({
  ...of,
  precision: item.precision ?? 'exact',
})

/** When a step was taken: its moment; of a case told by its week, that week, or within how many days of the receipt. */
export function stepTime(at: number, { precision, receivedAt, locale, zone, style }: Telling): string {
  if (precision === 'exact') return formatDateTime(locale, at, zone, style)
  const days = daysTold(at, receivedAt)
  return days === 0 ? formatWeekFrom(locale, receivedAt, zone, style) : formatWithinDays(locale, days)
}

/**
 * When a promise ends: its moment, or the last week it can end in; null where all that is told is that it was broken.
 * @param doneAt when it was kept or finally done, as it is told; null while it runs
 */
export function promiseTime(due: number, doneAt: number | null, telling: Telling): string | null {
  const { precision, locale, zone, style } = telling
  if (precision === 'exact') return formatDateTime(locale, due, zone, style)
  return doneAt !== null && doneAt > due ? null : formatWeekFrom(locale, lastWeekOf(due), zone, style)
}

/**
 * How late a promise is, in minutes; of a case told by its week in whole days, and only while it is late: once it was made up
 * for, all that is told is that it was broken (null).
 * @param late milliseconds
 */
export function minutesLate(
  late: number,
  doneAt: number | null,
  { precision }: Pick<Telling, 'precision'>,
): number | null {
  if (precision === 'exact') return Math.floor(late / MINUTE)
  return doneAt === null ? Math.ceil(late / DAY) * (DAY / MINUTE) : null
}

/** The end of a promise or a pause that has not come, within a sentence that says by when. */
export const promiseEnd = (due: number, { precision, locale, zone, style }: Telling): string =>
  precision === 'exact' ? formatDateTime(locale, due, zone, style) : formatWeekEnd(locale, lastWeekOf(due), zone)

/** On which day a case that is told by its week becomes public, as it stands on a receipt: with the year, for it is kept. */
export const publicFromWords = (from: number, { locale, zone }: Pick<Telling, 'locale' | 'zone'>): string =>
  translator(common, locale)('public.from', { from: formatDate(locale, from, zone, { year: true }) })
