import { type Html, html } from '../live/html.ts'
import type { Cell, Part, PartRow } from './part.ts'

/** So many figures want the whole page, so many at least a desk. */
const MANY = 6
export const SEVERAL = 3

/** A part's table; a row becomes a short list where it has no room. */
export function tableHtml({ head, columns, rows }: Part, caption: string): Html {
  const style = columns.length >= MANY ? ' part-table--many' : columns.length >= SEVERAL ? ' part-table--several' : ''
  return html`<table class="table part-table${style}"><caption class="visually-hidden">${caption}</caption>
<thead><tr><th scope="col">${head}</th>${columns.map(({ label }) => html`<th class="num" scope="col">${label}</th>`)}</tr></thead>
<tbody>${rows.map((row) => rowHtml(row, columns))}</tbody></table>`
}

function rowHtml({ label, depth = 0, href, note, cells }: PartRow, columns: Part['columns']): Html {
  const name = href ? html`<a href="${href}">${label}</a>` : html`${label}`
  return html`<tr><th scope="row"${depth > 0 && html` class="deeper"`}>${name}${note ? html`<small>${note}</small>` : null}</th>${cells.map(
    (cell, at) => cellHtml(cell, columns[at]?.label ?? ''),
  )}</tr>`
}

function cellHtml({ text, mark }: Cell, label: string): Html {
  const shown = mark === 'overdue' ? html`<span class="state state--overdue">${text}</span>` : html`${text}`
  const style = mark === 'strong' || mark === 'then' ? ` ${mark}` : ''
  return html`<td class="num${style}" data-label="${label}">${shown}</td>`
}
