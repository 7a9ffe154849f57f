import { type Dimension, type Figures, NO_CODE } from '@linsheng/domain/statistics'
import { formatNumber, formatPercent } from '@linsheng/i18n/format'
import { type BoardContext, labelOf, type Words } from './context.ts'

/**
 * What a table shows, in a sentence: for months how the last full one compares with the one before, else which group is
 * largest. Empty where there is nothing to say. `rows` as `rowsBy` orders them; `thisMonth` is not over.
 */
export function findingOf(
  context: BoardContext,
  words: Words,
  dimension: Dimension,
  rows: ReadonlyArray<[string, Figures]>,
  thisMonth: string,
): string {
  return dimension === 'month' ? monthFinding(words, rows, thisMonth) : largestFinding(context, words, dimension, rows)
}

function monthFinding(words: Words, rows: ReadonlyArray<[string, Figures]>, thisMonth: string): string {
  const [last, before] = rows.filter(([month]) => month !== thisMonth).map(([, { filed }]) => filed)
  if (last === undefined) return ''
  const difference = before === undefined ? 0 : last - before
  if (difference === 0) return words.board('finding.month', { count: last })
  return words.board(difference > 0 ? 'finding.month.more' : 'finding.month.fewer', {
    count: last,
    difference: Math.abs(difference),
  })
}

function largestFinding(
  context: BoardContext,
  words: Words,
  dimension: Dimension,
  rows: ReadonlyArray<[string, Figures]>,
): string {
  const [first, second] = rows.filter(([code]) => code !== NO_CODE)
  const all = rows.reduce((sum, [, { filed }]) => sum + filed, 0)
  if (!first || !second || first[1].filed === second[1].filed) return ''
  return words.board('finding.largest', {
    name: labelOf(context, words, dimension, first[0]),
    count: formatNumber(context.locale, first[1].filed),
    percent: formatPercent(context.locale, first[1].filed / all),
  })
}
