import type { BoardView } from '@linsheng/domain/statistics'
import { formatWeekday } from '@linsheng/i18n/format'
import { densityOf } from '../charts/density.ts'
import type { BoardContext, Words } from '../live/context.ts'
import { type Html, html } from '../live/html.ts'
import { count } from './cells.ts'
import type { Part } from './part.ts'
import { singleLargest } from './single-largest.ts'

/** Hours of a column: single hours would leave most cells empty. */
const SPAN = 3
const STARTS = Array.from({ length: 24 / SPAN }, (_, at) => at * SPAN)

/** When complaints come in: hour of the day by day of the week. */
export function heatPart({ heat }: BoardView, { locale }: BoardContext, words: Words): Part {
  const rows = heat.counts.map((hours) => STARTS.map((start) => sumOf(hours.slice(start, start + SPAN))))
  const nameOf = (weekday: number) => formatWeekday(locale, weekday + 1)
  return {
    name: 'heat',
    finding: findingOf(rows, nameOf, words),
    head: words.board('heat.day'),
    columns: STARTS.map((start) => ({ code: `h${String(start).padStart(2, '0')}`, label: String(start) })),
    rows: rows.map((cells, weekday) => ({
      code: String(weekday + 1),
      label: nameOf(weekday),
      note: '',
      cells: cells.map((value) => count(locale, value)),
    })),
  }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0)
const spanOf = (start: number): string => `${start}–${start + SPAN}`

function findingOf(rows: number[][], nameOf: (weekday: number) => string, words: Words): string {
  const cells = rows.flatMap((counts, weekday) =>
    counts.map((value, at) => ({ weekday, start: STARTS[at] ?? 0, value })),
  )
  const top = singleLargest(cells, ({ value }) => value)
  if (top === null) return ''
  return words.board('heat.finding', { day: nameOf(top.weekday), hours: spanOf(top.start), count: top.value })
}

/** The table with each cell as dark as it has cases. */
export function heatTable({ head, columns, rows }: Part, caption: string, style = ''): Html {
  const most = Math.max(...rows.flatMap(({ cells }) => cells.map(({ value }) => Number(value))), 0)
  return html`<table class="table heat${style}"><caption class="visually-hidden">${caption}</caption>
<thead><tr><th scope="col">${head}</th>${columns.map(({ label }) => html`<th class="num" scope="col">${label}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ label, cells }) =>
      html`<tr><th scope="row">${label}</th>${cells.map(
        ({ text, value }) =>
          html`<td class="floor-map__cell" data-density="${densityOf(Number(value), most)}">${text}</td>`,
      )}</tr>`,
  )}</tbody></table>`
}
