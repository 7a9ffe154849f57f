import type { BoardView, FilterName, Row } from '@linsheng/domain/statistics'
import { formatNumber, formatPercent } from '@linsheng/i18n/format'
import { type BoardContext, labelOf, type Words } from '../live/context.ts'
import { count, duration, share } from './cells.ts'
import type { Part, PartName, PartRow } from './part.ts'
import { singleLargest } from './single-largest.ts'

const PART_OF: Record<FilterName, PartName> = {
  category: 'categories',
  zone: 'places',
  channel: 'channel',
  team: 'team',
  priority: 'priority',
  outcome: 'outcome',
}

/** The figures of the selection split by one of the filters: what has most cases first, what is below another under it. */
export function groupPart(view: BoardView, by: FilterName, context: BoardContext, words: Words): Part {
  const { locale } = context
  const rows = inTree(view.by[by].filter(isCounted))
  const all = view.figures.filed
  return {
    name: PART_OF[by],
    finding: largestFinding(rows, by, all, context, words),
    head: words.board(by),
    columns: [
      { code: 'filed', label: words.board('column.filed') },
      { code: 'share', label: words.board('column.share') },
      { code: 'open', label: words.board('column.open') },
      { code: 'overdue', label: words.board('column.overdue') },
      { code: 'response_in_time', label: words.board('column.responseInTime') },
      { code: 'response_median_minutes', label: words.board('column.responseMedian') },
      { code: 'resolution_in_time', label: words.board('column.resolutionInTime') },
      { code: 'resolution_median_minutes', label: words.board('column.resolutionMedian') },
      { code: 'resolution_p90_minutes', label: words.board('column.resolutionP90') },
      { code: 'satisfied', label: words.board('column.satisfied') },
    ],
    rows: rows.map(({ row, depth }): PartRow => {
      const { figures } = row
      return {
        code: row.code,
        label: labelOf(context, words, by, row.code),
        depth,
        cells: [
          count(locale, figures.filed, 'strong'),
          all === 0
            ? { value: null, text: '–' }
            : { value: figures.filed / all, text: formatPercent(locale, figures.filed / all) },
          count(locale, figures.open),
          count(locale, figures.overdue, 'overdue'),
          share(locale, figures.responseInTime),
          duration(locale, figures.responseMedian),
          share(locale, figures.resolutionInTime),
          duration(locale, figures.resolutionMedian),
          duration(locale, figures.resolutionP90),
          share(locale, figures.satisfied),
        ],
      }
    }),
  }
}

/** Ratings that became public without a common code stand with the others' ratings; as a row they count no case. */
const isCounted = ({ code, figures }: Row): boolean => code !== '*' || figures.filed > 0

interface Placed {
  row: Row
  depth: number
}

/** Rows under the row they belong to, each level with most cases first. */
function inTree(rows: readonly Row[]): Placed[] {
  const known = new Set(rows.map(({ code }) => code))
  const below = Map.groupBy(rows, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''))
  const placed: Placed[] = []
  const place = (parent: string, depth: number) => {
    const level = (below.get(parent) ?? []).toSorted(
      (a, b) => b.figures.filed - a.figures.filed || (a.code < b.code ? -1 : 1),
    )
    for (const row of level) {
      placed.push({ row, depth })
      place(row.code, depth + 1)
    }
  }
  place('', 0)
  return placed
}

function largestFinding(
  placed: readonly Placed[],
  by: FilterName,
  all: number,
  context: BoardContext,
  words: Words,
): string {
  const leaves = placed.map(({ row }) => row).filter(({ code, own }) => own > 0 && code !== '-' && code !== '*')
  const first = singleLargest(leaves, ({ own }) => own)
  if (first === null || leaves.length < 2) return ''
  return words.board('finding.largest', {
    name: labelOf(context, words, by, first.code),
    count: formatNumber(context.locale, first.own),
    percent: formatPercent(context.locale, first.own / all),
  })
}
