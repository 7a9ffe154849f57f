import {
  type Board,
  DIMENSIONS,
  type Dimension,
  type Figures,
  NO_CODE,
  type OverdueCase,
} from '@linsheng/domain/statistics'
import { formatDateTime, formatDuration, formatNumber } from '@linsheng/i18n/format'
import { rowsBy, type Selection, selectedFigures, splitsOf } from '../selection.ts'
import { type BoardContext, labelOf, type Words, wordsOf } from './context.ts'
import { FIGURE_NAMES, type FigureName, figureText } from './figure-text.ts'
import { findingOf } from './findings.ts'
import { headlineParts } from './headline.ts'
import { type Html, html } from './html.ts'

/** Figures that each table has room for. */
export const COLUMNS = [
  'filed',
  'open',
  'overdue',
  'responseInTime',
  'responseMedian',
  'resolutionInTime',
  'resolutionMedian',
  'resolutionP90',
  'satisfied',
] as const satisfies readonly FigureName[]

const MINUTE = 60_000

/**
 * Everything on the board's page that changes with the figures, by the name that its place carries as `data-live`. The
 * server writes these parts into the page; the browser writes them again when board.json has changed.
 */
export function liveParts(board: Board, selection: Selection, context: BoardContext): Map<string, Html> {
  const words = wordsOf(context.locale)
  const figures = selectedFigures(board, selection)
  const overdue = board.overdueCases.filter((item) => isSelected(item, selection))
  const parts = new Map<string, Html>([
    ['as-of', asOfPart(board, context, words)],
    ['selected', selectedPart(figures, selection, context, words)],
    ['overdue.finding', overdueFinding(overdue, figures, board, context, words)],
    ['overdue.rows', html`${overdue.map((item) => overdueRow(item, board, context, words))}`],
  ])
  if (figures) {
    for (const [name, part] of Object.entries(headlineParts(context.locale, figures)))
      parts.set(`headline.${name}`, part)
    parts.set('definitions', html`${FIGURE_NAMES.map((name) => definitionRow(name, figures, context, words))}`)
  }
  for (const dimension of splitsOf(selection)) {
    const rows = rowsBy(board, selection, dimension)
    const thisMonth = monthOf(board.asOf, context.zone)
    parts.set(`finding.${dimension}`, html`${findingOf(context, words, dimension, rows, thisMonth)}`)
    parts.set(`rows.${dimension}`, html`${rows.map((row) => figuresRow(row, dimension, context, words))}`)
  }
  return parts
}

/** Local month of a moment, `YYYY-MM`. */
export function monthOf(at: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit' }).format(at)
}

/** Overdue cases carry category and place only: under another filter nobody can say which of them belong. */
export function canListOverdue({ filter }: Selection): boolean {
  return filter.month === undefined && filter.channel === undefined && filter.team === undefined
}

function isSelected(item: OverdueCase, { filter }: Selection): boolean {
  return (['category', 'zone'] as const).every(
    (name) => filter[name] === undefined || filter[name] === (item[name] ?? NO_CODE),
  )
}

function asOfPart({ asOf, entries }: Board, { locale, zone }: BoardContext, words: Words): Html {
  return html`${words.board('as-of', { time: formatDateTime(locale, asOf, zone), entries: formatNumber(locale, entries) })}`
}

function selectedPart(figures: Figures | null, selection: Selection, context: BoardContext, words: Words): Html {
  const names = DIMENSIONS.flatMap((dimension) => {
    const code = selection.filter[dimension]
    return code === undefined ? [] : [labelOf(context, words, dimension, code)]
  })
  const what = names.length > 0 ? names.join(' · ') : words.board('filter.everything')
  return html`${words.board('filter.selected', { what, count: formatNumber(context.locale, figures?.filed ?? 0) })}`
}

/** How many are overdue, also where the list below holds only the longest of them. */
function overdueFinding(
  [longest]: OverdueCase[],
  figures: Figures | null,
  board: Board,
  { locale }: BoardContext,
  words: Words,
): Html {
  if (!longest || !figures) return html``
  const duration = formatDuration(locale, (board.asOf - longest.due) / MINUTE)
  return html`${words.board('overdue.finding', { count: figures.overdue, duration })}`
}

function overdueRow(item: OverdueCase, { asOf }: Board, context: BoardContext, words: Words): Html {
  const { locale, zone, casesPath } = context
  const where = labelOf(context, words, 'zone', item.zone ?? NO_CODE)
  return html`<tr>
<td class="overdue__what"><a href="${casesPath}${encodeURIComponent(item.number)}/">${labelOf(context, words, 'category', item.category)}</a><span class="overdue__where">${item.number} · ${where}</span></td>
<td class="overdue__clock">${words.board(`overdue.clock.${item.clock}`)}</td>
<td class="overdue__due"><time datetime="${new Date(item.due).toISOString()}">${formatDateTime(locale, item.due, zone)}</time></td>
<td class="num"><span class="state state--overdue">${formatDuration(locale, (asOf - item.due) / MINUTE)}</span></td>
</tr>`
}

function figuresRow(
  [code, figures]: [string, Figures],
  dimension: Dimension,
  context: BoardContext,
  words: Words,
): Html {
  const cell = (name: FigureName) =>
    html`<td class="num${name === 'filed' && ' strong'}" data-label="${words.board(`column.${name}`)}">${
      name === 'overdue' && figures.overdue > 0
        ? html`<span class="state state--overdue">${figureText(context.locale, figures, name)}</span>`
        : figureText(context.locale, figures, name)
    }</td>`
  return html`<tr><th scope="row">${labelOf(context, words, dimension, code)}</th>${COLUMNS.map(cell)}</tr>`
}

function definitionRow(name: FigureName, figures: Figures, { locale }: BoardContext, words: Words): Html {
  return html`<tr><th scope="row">${words.board(`column.${name}`)}</th><td class="num strong">${figureText(locale, figures, name)}</td><td class="definitions__meaning">${words.board(`define.${name}`)}</td></tr>`
}
