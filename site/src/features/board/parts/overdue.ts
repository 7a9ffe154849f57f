import { lastWeekOf } from '@linsheng/domain/complaints'
import { type BoardView, MOST_OVERDUE_CASES } from '@linsheng/domain/statistics'
import { formatDateTime, formatDuration, formatWeekFrom } from '@linsheng/i18n/format'
import { type BoardContext, labelOf, type Words } from '../live/context.ts'
import { count } from './cells.ts'
import type { Part } from './part.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

type Case = Pick<BoardView['overdue']['cases'][number], 'due' | 'precision'>

/** In minutes: of a case told by its week nothing finer is known. */
const wholeDays = (duration: number): number => (Math.ceil(duration / DAY) * DAY) / MINUTE

/** Open cases past a promise, the one that broke first at the top. */
export function overduePart({ overdue, asOf }: BoardView, context: BoardContext, words: Words): Part {
  const { locale, zone, casesPath } = context
  const { cases, n } = overdue
  const [longest] = cases
  const late = ({ due, precision }: Case) => (precision === 'exact' ? (asOf - due) / MINUTE : wholeDays(asOf - due))
  const dueText = ({ due, precision }: Case) =>
    precision === 'exact' ? formatDateTime(locale, due, zone) : weekOf(due)
  const weekOf = (due: number) => formatWeekFrom(locale, lastWeekOf(due), zone)
  return {
    name: 'overdue',
    finding: longest
      ? words.board('overdue.finding', { count: n, duration: formatDuration(locale, late(longest)) })
      : words.board('overdue.none'),
    head: words.board('overdue.case'),
    columns: [
      { code: 'clock', label: words.board('overdue.clock') },
      { code: 'due', label: words.board('overdue.due') },
      { code: 'minutes_late', label: words.board('overdue.late') },
    ],
    rows: cases.slice(0, MOST_OVERDUE_CASES).map(({ number, category, zone: place, clock, ...one }) => ({
      code: number,
      label: labelOf(context, words, 'category', category),
      href: `${casesPath}${encodeURIComponent(number)}/`,
      note: `${number} · ${labelOf(context, words, 'zone', place ?? '-')}`,
      cells: [
        { value: clock, text: words.board(`overdue.clock.${clock}`) },
        { value: one.precision === 'exact' ? new Date(one.due).toISOString() : weekOf(one.due), text: dueText(one) },
        { value: Math.floor(late(one)), text: formatDuration(locale, late(one)), mark: 'overdue' },
      ],
    })),
  }
}

/** Cases whose clocks stand still now, by the reason that was given. */
export function pausedPart({ paused }: BoardView, context: BoardContext, words: Words): Part {
  const { locale } = context
  return {
    name: 'paused',
    finding: words.board('paused.finding', { count: paused.n }),
    head: words.board('paused.reason'),
    columns: [
      { code: 'cases', label: words.board('cases') },
      { code: 'longest_minutes', label: words.board('paused.longest') },
    ],
    rows: paused.reasons.map(({ reason, n, longest }) => ({
      code: reason,
      label: labelOf(context, words, 'pause', reason),
      cells: [count(locale, n), { value: longest, text: formatDuration(locale, longest) }],
    })),
  }
}

/** Open cases by how long ago they came in. */
export function stockPart({ stock }: BoardView, { locale }: BoardContext, words: Words): Part {
  const all = stock.reduce((sum, { n }) => sum + n, 0)
  return {
    name: 'stock',
    finding: words.board('stock.finding', { count: all }),
    head: words.board('stock.age'),
    columns: [{ code: 'cases', label: words.board('cases') }],
    rows: stock.map(({ from, to, n }) => ({
      code: `${from}-${to ?? ''}`,
      label: to === null ? words.board('band.from', { from }) : words.board('band', { from, to }),
      cells: [count(locale, n)],
    })),
  }
}
