import type { BoardView } from '@linsheng/domain/statistics'
import { formatDay, formatNumber } from '@linsheng/i18n/format'
import { controlChart } from '../charts/control.ts'
import type { BoardContext, Words } from '../live/context.ts'
import { count } from './cells.ts'
import { type Part, withChart } from './part.ts'

/** Whether something has changed, or the weeks only go up and down as they always do. */
export function controlPart({ control }: BoardView, { locale }: BoardContext, words: Words): Part {
  const { weeks, limits } = control
  const signals = weeks.filter(({ outside, run }) => outside || run).length
  const number = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 1 })
  const mark = ({ outside, run }: (typeof weeks)[number]) =>
    outside ? words.board('control.outside') : run ? words.board('control.run') : ''
  return {
    name: 'control',
    finding:
      limits === null
        ? words.board('control.few')
        : words.board('control.finding', { signals, mean: number(limits.mean) }),
    head: words.board('step.week'),
    columns: [
      { code: 'filed', label: words.board('column.filed') },
      { code: 'lower_limit', label: words.board('control.lower') },
      { code: 'mean', label: words.board('control.mean') },
      { code: 'upper_limit', label: words.board('control.upper') },
      { code: 'signal', label: words.board('control.signal') },
    ],
    rows: weeks.toReversed().map((week) => ({
      code: week.week,
      label: formatDay(locale, week.week),
      cells: [
        count(locale, week.filed, 'strong'),
        ...[limits?.lower, limits?.mean, limits?.upper].map((value) => ({
          value: value ?? null,
          text: value === undefined ? '–' : number(value),
        })),
        { value: week.outside ? 'outside' : week.run ? 'run' : '', text: mark(week) },
      ],
    })),
    ...withChart(
      limits === null
        ? undefined
        : controlChart(
            weeks.map(({ week, filed, outside, run }) => ({
              label: formatDay(locale, week),
              value: filed,
              signal: outside || run,
            })),
            {
              ...limits,
              upperName: words.board('control.upper'),
              lowerName: words.board('control.lower'),
              meanName: words.board('control.mean'),
              title: words.board('control.chart'),
            },
          ),
    ),
  }
}
