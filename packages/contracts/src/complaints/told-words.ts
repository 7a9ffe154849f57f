import { daysTold, lastWeekOf, type PublicCase } from '@linsheng/domain/complaints'
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

/** The end of a promise or a pause that has not come, within a sentence that says by when. */
export const promiseEnd = (due: number, { precision, locale, zone, style }: Telling): string =>
  precision === 'exact' ? formatDateTime(locale, due, zone, style) : formatWeekEnd(locale, lastWeekOf(due), zone)

/** On which day a case that is told by its week becomes public, as it stands on a receipt: with the year, for it is kept. */
export const publicFromWords = (from: number, { locale, zone }: Pick<Telling, 'locale' | 'zone'>): string =>
  translator(common, locale)('public.from', { from: formatDate(locale, from, zone, { year: true }) })
