import { type Html, html } from '../live/html.ts'

export interface DrawnCurve {
  label: string
  /** [minutes, share still waiting], falling from 1. */
  points: ReadonlyArray<readonly [number, number]>
  /** Minutes it was followed for; null: longer than is drawn. */
  until: number | null
  /** The first is ink, all others grey. */
  main: boolean
}

export interface CurveFrame {
  title: string
  note: string
  /** Minutes at the right edge. */
  width: number
  /** Names under the axis, at these minutes. */
  ticks: ReadonlyArray<{ at: number; label: string }>
  /** Minutes at which a promise ends: upright dashed lines, named in the note. */
  deadlines: readonly number[]
}

const percent = (part: number): string => `${Math.round(part * 100) / 100}%`

/** Share still waiting, falling in steps (Kaplan and Meier). Its table says the same. */
export function curvesChart(
  curves: readonly DrawnCurve[],
  { title, note, width, ticks, deadlines }: CurveFrame,
): Html | undefined {
  if (!curves.some(({ points }) => points.length > 0)) return undefined
  const x = (minutes: number) => (100 * Math.min(minutes, width)) / width
  return html`<figure class="chart" aria-hidden="true"><figcaption><p class="chart__title">${title}</p><p class="chart__sub">${note}</p></figcaption><div class="chart__plot chart__plot--axis"><svg>
${[0.5, 0.1].map(
  (share) =>
    html`<line class="grid" x1="0" x2="100%" y1="${percent(100 - share * 100)}" y2="${percent(100 - share * 100)}"/><text class="end" x="0" y="${percent(100 - share * 100)}" dx="-6" dy="5">${share * 100}%</text>`,
)}
${deadlines
  .filter((minutes) => minutes <= width)
  .map(
    (minutes) => html`<line class="drop" x1="${percent(x(minutes))}" x2="${percent(x(minutes))}" y1="0" y2="100%"/>`,
  )}<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">${curves
    .toSorted((a, b) => Number(a.main) - Number(b.main))
    .map(
      ({ points, until, main }) =>
        html`<path class="${main ? 'now' : 'then'}" d="${pathOf(points, until ?? width, width, x)}"/>`,
    )}</svg>
<line class="base" x1="0" x2="100%" y1="100%" y2="100%"/>${ticks.map(
    ({ at, label }) => html`<text class="mid" x="${percent(x(at))}" y="100%" dy="20">${label}</text>`,
  )}</svg></div></figure>`
}

function pathOf(
  points: ReadonlyArray<readonly [number, number]>,
  until: number,
  width: number,
  x: (minutes: number) => number,
): string {
  const parts = ['M0 0']
  for (const [minutes, share] of points) {
    if (minutes > width) break
    parts.push(`H${x(minutes).toFixed(2)}`, `V${(100 - share * 100).toFixed(2)}`)
  }
  parts.push(`H${x(until).toFixed(2)}`)
  return parts.join('')
}
