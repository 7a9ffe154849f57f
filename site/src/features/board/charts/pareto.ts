import { type Html, html } from '../live/html.ts'

export interface ParetoBar {
  label: string
  value: number
  shown: string
  /** Share of this and all before it. */
  cumulative: number
}

const ROW = 30

/** Lying bars, longest first, each with a ring where all up to it together reach. Its table says the same. */
export function paretoChart(bars: readonly ParetoBar[], title: string): Html | undefined {
  const most = bars[0]?.value ?? 0
  if (bars.length < 2 || most === 0) return undefined
  return html`<figure class="chart pareto" aria-hidden="true"><figcaption><p class="chart__title">${title}</p></figcaption>
<div class="pareto__rows">${bars.map(
    ({ label, value, shown, cumulative }) =>
      html`<div class="pareto__row"><span class="pareto__name">${label}</span><svg class="pareto__plot" height="${ROW}"><line class="grid" x1="0" x2="100%" y1="50%" y2="50%"/><rect class="bar" x="0" y="25%" height="50%" width="${percent((value / most) * 86)}"/><text x="${percent((value / most) * 86)}" y="50%" dx="6" dy="5" class="label-now halo">${shown}</text><circle class="was" cx="${percent(cumulative * 100)}" cy="50%" r="5"/></svg></div>`,
  )}</div></figure>`
}

const percent = (part: number): string => `${Math.round(part * 100) / 100}%`
