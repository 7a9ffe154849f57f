import { formatNumber, formatPercent, type Locale, t } from '@linsheng/i18n'
import { NONE } from './figures.ts'
import type { ResultTable } from './result.ts'

export const count = (locale: Locale, value: number): string => formatNumber(locale, value)
export const answered = (locale: Locale, n: number): string =>
  t(locale, 'survey-results.answered', { n: count(locale, n) })
export const ofCounts = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0)

/** Bars of so many answers each, with their share of all. */
export function countTable(
  labels: readonly string[],
  counts: readonly number[],
  head: string,
  locale: Locale,
): ResultTable {
  const n = ofCounts(counts)
  return {
    head,
    columns: [t(locale, 'survey-results.count'), t(locale, 'survey-results.share')],
    rows: labels.map((label, at) => ({
      label,
      cells: [count(locale, counts[at] ?? 0), n === 0 ? NONE : formatPercent(locale, (counts[at] ?? 0) / n)],
      plot: n === 0 ? null : { bar: (counts[at] ?? 0) / n },
    })),
    axis: ['0%', '100%'],
  }
}
