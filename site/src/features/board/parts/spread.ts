import { type BoardView, SPREAD_DAYS } from '@linsheng/domain/statistics'
import { formatNumber, formatPercent } from '@linsheng/i18n/format'
import { columnsChart } from '../charts/columns.ts'
import type { BoardContext, Words } from '../live/context.ts'
import { count } from './cells.ts'
import { type Part, withChart } from './part.ts'

/** Histogram of the days that results took: equal bars, and one that stands for everything longer. */
export function spreadPart({ spread }: BoardView, { locale }: BoardContext, words: Words): Part {
  const all = spread.reduce((sum, { n }) => sum + n, 0)
  const nameOf = ({ from, to }: BoardView['spread'][number]) =>
    to === null ? words.board('spread.more', { days: from }) : words.board('spread.band', { from, to })
  const longer = spread.find(({ to }) => to === null)?.n ?? 0
  return {
    name: 'spread',
    finding: all === 0 ? '' : words.board('spread.finding', { count: all, longer, days: SPREAD_DAYS }),
    head: words.board('spread.head'),
    columns: [
      { code: 'cases', label: words.board('cases') },
      { code: 'share', label: words.board('column.share') },
    ],
    rows:
      all === 0
        ? []
        : spread.map((band) => ({
            code: `${band.from}-${band.to ?? ''}`,
            label: nameOf(band),
            cells: [
              count(locale, band.n, 'strong'),
              { value: band.n / all, text: formatPercent(locale, band.n / all) },
            ],
          })),
    ...withChart(
      columnsChart(
        spread.map(({ from, to, n }) => ({
          label: to === null ? `${from}+` : String(to),
          value: n,
          shown: formatNumber(locale, n),
          partial: to === null,
          before: null,
        })),
        { title: words.board('spread.chart'), before: '' },
      ),
    ),
  }
}
