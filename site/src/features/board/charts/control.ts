import { type Html, html } from '../live/html.ts'

export interface ControlPoint {
  label: string
  value: number
  signal: boolean
}

export interface ControlLimits {
  mean: number
  upper: number
  lower: number
  meanName: string
  upperName: string
  lowerName: string
  title: string
}

const percent = (part: number): string => `${Math.round(part * 100) / 100}%`

/** A line of weeks between its limits; signals are filled. Its table says the same. */
export function controlChart(points: readonly ControlPoint[], limits: ControlLimits): Html | undefined {
  if (points.length < 2) return undefined
  const most = Math.max(limits.upper, ...points.map(({ value }) => value)) * 1.08 || 1
  const x = (at: number) => (100 * (at + 0.5)) / points.length
  const y = (value: number) => 100 - (100 * value) / most
  const line = points.map(({ value }, at) => `${x(at).toFixed(2)},${y(value).toFixed(2)}`).join(' ')
  const [first, last] = [points[0], points.at(-1)]
  const limit = (value: number, name: string, style: string) =>
    html`<line class="${style}" x1="0" x2="100%" y1="${percent(y(value))}" y2="${percent(y(value))}"/><text class="end halo" x="100%" y="${percent(y(value))}" dy="-5">${name} ${Math.round(value * 10) / 10}</text>`
  return html`<figure class="chart" aria-hidden="true"><figcaption><p class="chart__title">${limits.title}</p></figcaption><div class="chart__plot"><svg>
<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%"><polyline class="now" points="${line}"/></svg>
${limit(limits.upper, limits.upperName, 'drop')}${limit(limits.mean, limits.meanName, 'grid')}${limits.lower > 0 && limit(limits.lower, limits.lowerName, 'drop')}
${points.map(({ value, signal }, at) => html`<circle class="dot${!signal && ' dot--quiet'}" cx="${percent(x(at))}" cy="${percent(y(value))}" r="${signal ? 6 : 3}"/>`)}
<line class="base" x1="0" x2="100%" y1="100%" y2="100%"/><text x="0" y="100%" dy="20">${first?.label ?? ''}</text><text class="end" x="100%" y="100%" dy="20">${last?.label ?? ''}</text></svg></div></figure>`
}
