import { type BoardView, type Curve, WITHIN } from '@linsheng/domain/statistics'
import { formatDuration } from '@linsheng/i18n/format'
import { curvesChart } from '../charts/curves.ts'
import { type BoardContext, type Deadline, labelOf, type Words } from '../live/context.ts'
import { count, duration, portion, share } from './cells.ts'
import { type Part, withChart } from './part.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** How far each clock is drawn, and what stands under the axis: hours for the response, days for the result. */
const FRAMES = {
  response: { width: 3 * DAY, step: 12 * HOUR, unit: HOUR, word: 'axis.hours' },
  resolution: { width: 30 * DAY, step: 5 * DAY, unit: DAY, word: 'axis.days' },
} as const
export type SpeedClock = keyof typeof FRAMES

/** Shares that had their response, or result, in so many hours or days, unfinished cases counted with their waiting. */
export function withinPart({ within }: BoardView, { locale }: BoardContext, words: Words): Part {
  return {
    name: 'within',
    finding: '',
    head: words.board('within.head'),
    columns: [
      { code: 'share', label: words.board('column.share') },
      { code: 'n', label: words.board('column.counted') },
    ],
    rows: WITHIN.map((name) => ({
      code: name,
      label: words.board(`within.${name}`),
      cells: [portion(locale, within[name].share), count(locale, within[name].n)],
    })),
  }
}

/** How long it takes until a response or a result: the whole selection, then teams and categories with most cases. */
export function speedPart(view: BoardView, clock: SpeedClock, context: BoardContext, words: Words): Part {
  const { locale } = context
  const { figures, curves } = view
  const rowOf = (code: string, label: string, depth: number, of: typeof figures, curve: Curve) => ({
    code,
    label,
    depth,
    cells: [
      duration(locale, clock === 'response' ? of.responseMedian : of.resolutionMedian),
      duration(locale, clock === 'response' ? of.responseP90 : of.resolutionP90),
      share(locale, clock === 'response' ? of.responseInTime : of.resolutionInTime),
      count(locale, curve.events),
      count(locale, curve.n),
    ],
  })
  const split = (by: 'team' | 'category') =>
    curves[by].flatMap((group) => {
      const row = view.by[by].find(({ code }) => code === group.code)
      return row
        ? [rowOf(`${by}:${group.code}`, labelOf(context, words, by, group.code), 1, row.figures, group[clock])]
        : []
    })
  const median = clock === 'response' ? figures.responseMedian : figures.resolutionMedian
  return {
    name: clock,
    finding:
      median === null
        ? words.figures(`${clock}.unknown`)
        : words.board(`${clock}.finding`, { duration: duration(locale, median).text }),
    head: words.board('speed.head'),
    columns: [
      { code: 'median_minutes', label: words.board(`column.${clock}Median`) },
      { code: 'p90_minutes', label: words.board(`column.${clock}P90`) },
      { code: 'in_time', label: words.board(`column.${clock}InTime`) },
      { code: 'events', label: words.board(`speed.events.${clock}`) },
      { code: 'n', label: words.board('column.counted') },
    ],
    rows: [
      rowOf('all', words.board('filter.everything'), 0, figures, curves.all[clock]),
      ...split('team'),
      ...split('category'),
    ],
    ...withChart(curvesChart(drawn(view, clock, words), frameOf(clock, context, words))),
  }
}

function drawn({ curves }: BoardView, clock: SpeedClock, words: Words) {
  const all = curves.all[clock]
  return [
    ...curves.team.map((team) => ({ label: team.code, ...curveOf(team[clock]), main: false })),
    { label: words.board('filter.everything'), ...curveOf(all), main: true },
  ]
}

const curveOf = ({ points, until }: Curve) => ({
  points: points.map(([minutes, share]) => [minutes, share] as const),
  until,
})

function frameOf(clock: SpeedClock, context: BoardContext, words: Words) {
  const { width, step, unit, word } = FRAMES[clock]
  const count = width / step
  const deadlines = context.deadlines.filter((deadline) => deadline.clock === clock)
  return {
    title: words.board(`speed.chart.${clock}`),
    note: [words.board('speed.chart.note'), ...deadlinesText(deadlines, context, words)].join(' '),
    deadlines: deadlines.map(({ minutes }) => minutes),
    width,
    ticks: Array.from({ length: count }, (_, at) => ({
      at: (at + 1) * step,
      label: words.board(word, { count: ((at + 1) * step) / unit }),
    })).slice(0, -1),
  }
}

/** Which priority each dashed line is of. */
function deadlinesText(deadlines: readonly Deadline[], context: BoardContext, words: Words): string[] {
  if (deadlines.length === 0) return []
  const targets = deadlines.map(({ priority, minutes }) =>
    words.board('speed.chart.target', {
      priority: labelOf(context, words, 'priority', priority),
      duration: formatDuration(context.locale, minutes),
    }),
  )
  return [words.board('speed.chart.targets', { targets: targets.join(words.board('separator')) })]
}
