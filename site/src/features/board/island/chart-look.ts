import type { Plugin } from 'chart.js'

/** Colours and type of the page as it is now: light or dark, small or large text, print. */
export function inkOf() {
  const probe = document.createElement('span')
  probe.style.color = 'var(--ink)'
  probe.style.font = '400 var(--text-fine) var(--font-sans)'
  document.body.append(probe)
  const { color, fontSize, fontFamily } = getComputedStyle(probe)
  probe.style.color = 'var(--ink-2)'
  const text = getComputedStyle(probe).color
  probe.remove()
  return { now: color, text, font: { size: Number.parseFloat(fontSize), family: fontFamily } }
}

/** Writes each bar's value at its end, so that no axis has to be read. */
export const valueLabels: Plugin<'bar'> = {
  id: 'value-labels',
  afterDatasetsDraw(chart) {
    const { ctx } = chart
    const { text, font } = inkOf()
    const upright = chart.options.indexAxis !== 'y'
    ctx.save()
    ctx.fillStyle = text
    ctx.font = `700 ${font.size}px ${font.family}`
    ctx.textAlign = upright ? 'center' : 'left'
    ctx.textBaseline = upright ? 'bottom' : 'middle'
    for (const [index, bar] of chart.getDatasetMeta(0).data.entries()) {
      const value = String(chart.data.datasets[0]?.data[index] ?? '')
      ctx.fillText(value, bar.x + (upright ? 0 : 6), bar.y - (upright ? 4 : 0))
    }
    ctx.restore()
  },
}
