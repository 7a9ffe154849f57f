import { type BoardView, FILTERS } from '@linsheng/domain/statistics'
import { formatDateTime, formatDay, formatNumber } from '@linsheng/i18n/format'
import type { Locale } from '@linsheng/i18n/locales'
import { floorMap } from '../parts/floor-map.ts'
import { heatTable } from '../parts/heat.ts'
import { partOf } from '../parts/index.ts'
import { PART_NAMES, type Part } from '../parts/part.ts'
import { SEVERAL, tableHtml } from '../parts/table-html.ts'
import { type BoardContext, labelOf, type Words, wordsOf } from './context.ts'
import { headlineParts } from './headline.ts'
import { type Html, html } from './html.ts'

/**
 * Everything on the board's page that comes from figures, by the name that its place carries as `data-live`. The server
 * writes these parts into the page; the browser writes them again when something has happened, and once more from the log
 * itself when somebody wants to know whether they are true.
 */
export function liveParts(view: BoardView, context: BoardContext): Map<string, Html> {
  const words = wordsOf(context.locale)
  const parts = new Map<string, Html>([
    ['as-of', asOfPart(view, context, words)],
    ['selected', selectedPart(view, context, words)],
    ['heat.rest', byWeekRest(view.heat, words)],
    ['sheet.rest', byWeekRest(view.sheet, words)],
  ])
  for (const [name, part] of Object.entries(
    headlineParts(context.locale, view.figures, view.comparison?.figures ?? null),
  ))
    parts.set(`headline.${name}`, part)
  for (const name of PART_NAMES) {
    const part = partOf(name, view, context, words)
    parts.set(`${name}.finding`, html`${part.finding}`)
    parts.set(`${name}.body`, bodyOf(part, view, context, words))
  }
  return parts
}

/** A part's drawing and its table; nothing where it has no rows. */
function bodyOf(part: Part, view: BoardView, context: BoardContext, words: Words): Html {
  const caption = words.board(`part.${part.name}`)
  if (part.rows.length === 0) return html`<p class="board-part__none">${words.board('part.none')}</p>`
  if (part.name === 'heat') return heatTable(part, caption)
  if (part.name === 'sheet') return heatTable(part, caption, ' heat--named')
  const drawing = part.name === 'places' ? floorMap(view, context, words) : part.chart
  const isLong = part.rows.length > rowsShown(part)
  if (!drawing && isLong) return longTable(part, caption, words)
  const table = tableHtml(part, caption)
  const rows = words.board('part.rows', { rows: part.rows.length })
  return html`${drawing ?? null}${drawing && isLong ? html`<details class="board-part__rows"><summary>${rows}</summary>${table}</details>` : table}`
}

/** Rows that stand open; where each has so many figures that on a telephone it is a list of its own, fewer. */
const rowsShown = ({ columns }: Part): number => (columns.length >= SEVERAL ? 4 : 10)

/** The first rows, and the others folded below them. */
function longTable(part: Part, caption: string, words: Words): Html {
  const shown = rowsShown(part)
  const [first, others] = [part.rows.slice(0, shown), part.rows.slice(shown)]
  const more = words.board('part.more', { rows: others.length })
  return html`${tableHtml({ ...part, rows: first }, caption)}<details class="board-part__rows"><summary>${more}</summary>${tableHtml({ ...part, rows: others }, caption)}</details>`
}

function asOfPart({ asOf, entries }: BoardView, { locale, zone }: BoardContext, words: Words): Html {
  return html`${words.board('as-of', { time: formatDateTime(locale, asOf, zone), entries: formatNumber(locale, entries) })}`
}

function selectedPart({ query, figures, comparison }: BoardView, context: BoardContext, words: Words): Html {
  const { locale } = context
  const names = FILTERS.flatMap((name) => {
    const code = query[name]
    return code === null ? [] : [labelOf(context, words, name, code)]
  })
  const period = periodText(query.from, query.to, locale, words)
  if (period !== null) names.unshift(period)
  const what = names.length > 0 ? names.join(' · ') : words.board('filter.everything')
  const before = comparison && comparedText(comparison, figures.filed, locale, words)
  return html`${words.board('selected', { what, count: formatNumber(locale, figures.filed) })}${before && html` ${before}`}`
}

/** What it is compared with, and whether there are more now. */
function comparedText(
  { from, to, figures }: NonNullable<BoardView['comparison']>,
  filed: number,
  locale: Locale,
  words: Words,
): string {
  const difference = filed - figures.filed
  const than = {
    from: dayText(locale, from),
    to: dayText(locale, to),
    count: formatNumber(locale, figures.filed),
  }
  if (difference === 0) return words.board('selected.before', than)
  return words.board(difference > 0 ? 'selected.before.more' : 'selected.before.fewer', {
    ...than,
    difference: formatNumber(locale, Math.abs(difference)),
  })
}

const dayText = (locale: Locale, date: string): string => formatDay(locale, date, { year: true, weekday: false })

/** What is selected by time; null: everything. */
function periodText(from: string | null, to: string | null, locale: Locale, words: Words): string | null {
  if (from !== null && to !== null) return `${dayText(locale, from)}–${dayText(locale, to)}`
  if (from !== null) return words.board('period.from', { from: dayText(locale, from) })
  return to === null ? null : words.board('period.to', { to: dayText(locale, to) })
}

const byWeekRest = ({ byWeek }: { byWeek: number }, words: Words): Html =>
  byWeek > 0 ? html`${words.board('heat.week', { count: byWeek })}` : html``
