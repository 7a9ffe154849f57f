import type { BoardView } from '@linsheng/domain/statistics'
import { formatNumber, formatPercent } from '@linsheng/i18n/format'
import { paretoChart } from '../charts/pareto.ts'
import { type BoardContext, labelOf, type Words } from '../live/context.ts'
import { count } from './cells.ts'
import { type Part, withChart } from './part.ts'

/** Why it happened, in Pareto's order: few causes make most of the cases. */
export function causesPart({ causes }: BoardView, context: BoardContext, words: Words): Part {
  const { locale } = context
  const all = causes.rows.reduce((sum, { n }) => sum + n, 0)
  const shareOf = (n: number) => (all === 0 ? 0 : n / all)
  const vital = causes.rows.findIndex(({ cumulative }) => shareOf(cumulative) >= 0.8) + 1
  const nameOf = (cause: string) => labelOf(context, words, 'cause', cause)
  return {
    name: 'causes',
    finding:
      vital > 0 && all > 0 ? words.board('causes.finding', { causes: vital, investigated: causes.investigated }) : '',
    head: words.board('causes.cause'),
    columns: [
      { code: 'cases', label: words.board('cases') },
      { code: 'share', label: words.board('column.share') },
      { code: 'cumulative_share', label: words.board('causes.cumulative') },
    ],
    rows: causes.rows.map(({ cause, n, cumulative }) => ({
      code: cause,
      label: nameOf(cause),
      cells: [
        count(locale, n, 'strong'),
        { value: shareOf(n), text: formatPercent(locale, shareOf(n)) },
        { value: shareOf(cumulative), text: formatPercent(locale, shareOf(cumulative)) },
      ],
    })),
    ...withChart(
      paretoChart(
        causes.rows.map(({ cause, n, cumulative }) => ({
          label: nameOf(cause),
          value: n,
          shown: formatNumber(locale, n),
          cumulative: shareOf(cumulative),
        })),
        words.board('causes.chart'),
      ),
    ),
  }
}
