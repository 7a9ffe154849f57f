import { type Html, html } from '../live/html.ts'

export interface Column {
  label: string
  value: number
  shown: string
  /** Not over yet, or cut off: an outline. */
  partial: boolean
  /** The same of the period compared with; null: none. */
  before: number | null
}

/** So many names and values are written; between them there is no room. */
const MOST_NAMES = 13
const TOP = 88

const percent = (part: number): string => `${Math.round(part * 100) / 100}%`

/** Upright bars from zero; the period compared with is a grey line across each. Its table says the same. */
export function columnsChart(columns: readonly Column[], words: { title: string; before: string }): Html | undefined {
  const most = Math.max(...columns.flatMap(({ value, before }) => [value, before ?? 0]), 0)
  if (columns.length < 2 || most === 0) return undefined
  const width = 100 / columns.length
  const every = Math.ceil(columns.length / MOST_NAMES)
  return html`<figure class="chart" aria-hidden="true"><figcaption><p class="chart__title">${words.title}</p>${
    words.before !== '' && html`<p class="chart__sub">${words.before}</p>`
  }</figcaption><div class="chart__plot"><svg>${columns.map((column, at) =>
    columnHtml(column, { at, width, most, named: (columns.length - 1 - at) % every === 0 }),
  )}<line class="base" x1="0" x2="100%" y1="100%" y2="100%"/></svg></div></figure>`
}

function columnHtml(
  { label, value, shown, partial, before }: Column,
  { at, width, most, named }: { at: number; width: number; most: number; named: boolean },
): Html {
  const height = (value / most) * TOP
  const [left, middle] = [at * width, (at + 0.5) * width]
  const then = before === null ? null : 100 - (before / most) * TOP
  return html`<rect class="bar${partial && ' bar--part'}" x="${percent(left + width * 0.18)}" width="${percent(width * 0.64)}" y="${percent(100 - height)}" height="${percent(height)}"/>${
    then !== null &&
    html`<line class="bar-then" x1="${percent(left + width * 0.08)}" x2="${percent(left + width * 0.92)}" y1="${percent(then)}" y2="${percent(then)}"/>`
  }${
    named &&
    html`<text class="mid label-now" x="${percent(middle)}" y="${percent(100 - height)}" dy="-6">${shown}</text><text class="mid" x="${percent(middle)}" y="100%" dy="20">${label}</text>`
  }`
}
