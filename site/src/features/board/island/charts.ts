import type { Board, Dimension } from '@linsheng/domain/statistics'
import { translator } from '@linsheng/i18n/catalog'
import { board as catalog } from '@linsheng/i18n/catalogs/board/index'
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js'
import { type BoardContext, labelOf, wordsOf } from '../live/context.ts'
import { monthOf } from '../live/parts.ts'
import { rowsBy, type Selection } from '../selection.ts'
import { inkOf, valueLabels } from './chart-look.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale, valueLabels)

/** Bars that fit beside each other; older months and small groups are left to the table. */
const MOST_BARS = 12
const ROW_HEIGHT = 30

const drawn = new Map<Dimension, Chart<'bar', number[], string[]>>()

/** Draws how many cases each group of a dimension has, or draws it again. Does nothing where the page has no such chart. */
export function drawChart(board: Board, selection: Selection, dimension: Dimension, context: BoardContext): void {
  const figure = document.querySelector<HTMLElement>(`[data-chart="${dimension}"]`)
  const canvas = figure?.querySelector('canvas')
  const bars = barsOf(board, selection, dimension, context)
  if (!figure || !canvas || bars.length < 2) return
  figure.hidden = false
  if (dimension !== 'month') canvas.parentElement?.style.setProperty('height', `${bars.length * ROW_HEIGHT + 8}px`)
  drawn.get(dimension)?.destroy()
  drawn.set(dimension, new Chart(canvas, chartOf(bars, dimension === 'month')))
}

interface Bar {
  /** Its lines. */
  label: string[]
  value: number
  /** A month that is not over, or what is left over: drawn as an outline. */
  partial: boolean
}

function barsOf(board: Board, selection: Selection, dimension: Dimension, context: BoardContext): Bar[] {
  const words = wordsOf(context.locale)
  const thisMonth = monthOf(board.asOf, context.zone)
  const rows = rowsBy(board, selection, dimension)
  const bars = rows.slice(0, MOST_BARS).map(([code, { filed }]) => ({
    label: dimension === 'month' ? shortMonth(context, code) : [labelOf(context, words, dimension, code)],
    value: filed,
    partial: code === thisMonth,
  }))
  if (dimension === 'month') return bars.reverse()
  const rest = rows.slice(MOST_BARS)
  if (rest.length === 0) return bars
  const label = translator(catalog, context.locale)('chart.rest', { count: rest.length })
  return [...bars, { label: [label], value: rest.reduce((sum, [, { filed }]) => sum + filed, 0), partial: true }]
}

/** `11月`, `Nov`; the year below its first month. */
function shortMonth({ locale }: BoardContext, code: string): string[] {
  if (code.length === 4) return [code]
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' }).format(
    Date.parse(`${code}-01T00:00:00Z`),
  )
  return code.endsWith('-01') ? [month, code.slice(0, 4)] : [month]
}

function chartOf(bars: Bar[], upright: boolean) {
  const ink = inkOf()
  const names = {
    grid: { display: false },
    border: { display: false },
    ticks: { color: ink.text, font: ink.font, maxRotation: 0 },
  }
  const counts = { display: false, beginAtZero: true, grace: '12%' }
  return {
    type: 'bar' as const,
    data: {
      labels: bars.map(({ label }) => label),
      datasets: [
        {
          data: bars.map(({ value }) => value),
          backgroundColor: bars.map(({ partial }) => (partial ? 'transparent' : ink.now)),
          borderColor: ink.now,
          borderWidth: bars.map(({ partial }) => (partial ? 1.5 : 0)),
          barPercentage: upright ? 0.62 : 0.7,
        },
      ],
    },
    options: {
      animation: false as const,
      maintainAspectRatio: false,
      indexAxis: upright ? ('x' as const) : ('y' as const),
      events: [],
      scales: upright ? { x: names, y: counts } : { x: counts, y: names },
    },
  }
}
