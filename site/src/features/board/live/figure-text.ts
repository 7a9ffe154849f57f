import type { Figures, Share } from '@linsheng/domain/statistics'
import { translator } from '@linsheng/i18n/catalog'
import { figures } from '@linsheng/i18n/catalogs/figures/index'
import { formatNumber, formatPercent } from '@linsheng/i18n/format'
import type { Locale } from '@linsheng/i18n/locales'
import { durationUnits } from './headline.ts'

/** Every figure of a group, in the order they are explained. */
export const FIGURE_NAMES = [
  'filed',
  'open',
  'overdue',
  'closed',
  'responseInTime',
  'responseMedian',
  'responseP90',
  'resolutionInTime',
  'resolutionMedian',
  'resolutionP90',
  'satisfied',
] as const satisfies ReadonlyArray<keyof Figures>
export type FigureName = (typeof FIGURE_NAMES)[number]

/** Under this many a percentage says more than is known: the two numbers are written instead. */
const ENOUGH = 10
/** For what is not known yet or not shown. */
export const NOTHING = '–'

/** One figure as it stands in a table. */
export function figureText(locale: Locale, group: Figures, name: FigureName): string {
  const value = group[name]
  if (value === null) return NOTHING
  if (typeof value === 'object') return shareText(locale, value)
  return name.endsWith('Median') || name.endsWith('P90') ? durationText(locale, value) : formatNumber(locale, value)
}

/** A share as whole per cent, or as its two numbers where they are few. */
export function shareText(locale: Locale, { hits, of }: Share): string {
  if (of === 0) return NOTHING
  return of < ENOUGH ? `${hits}/${of}` : formatPercent(locale, hits / of)
}

/** Whole minutes with short units, so that nine figures fit in a row: `3天5小时`, `3 d 5 h`. */
export function durationText(locale: Locale, minutes: number): string {
  const words = translator(figures, locale)
  const space = locale === 'en' ? ' ' : ''
  return durationUnits(minutes)
    .map(([count, unit]) => `${count}${space}${words(unit)}`)
    .join(space)
}
