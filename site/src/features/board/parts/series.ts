import type { BoardView, SeriesStep } from '@linsheng/domain/statistics'
import { formatDay, formatMonth, formatMonthShort, formatNumber } from '@linsheng/i18n/format'
import type { Locale } from '@linsheng/i18n/locales'
import { columnsChart } from '../charts/columns.ts'
import type { BoardContext, Words } from '../live/context.ts'
import { count, duration, share } from './cells.ts'
import { type Part, type PartRow, withChart } from './part.ts'

/** How it went, calendar step by calendar step, newest first; beside it the step of the period compared with. */
export function seriesPart({ series }: BoardView, { locale }: BoardContext, words: Words): Part {
  const compared = series.before.length > 0
  const nameOf = (step: SeriesStep) => stepName(locale, series.step, step)
  const rows = series.steps.map((step, at): PartRow => {
    const before = series.before[series.pairs[at] ?? -1]
    return {
      code: step.from,
      label: nameOf(step),
      ...(!step.whole && { note: words.board('series.part') }),
      cells: [
        count(locale, step.filed, 'strong'),
        ...(compared ? [before ? count(locale, before.filed, 'then') : { value: null, text: '' }] : []),
        count(locale, step.ended),
        count(locale, step.open),
        share(locale, step.responseInTime),
        duration(locale, step.responseMedian),
        share(locale, step.resolutionInTime),
        duration(locale, step.resolutionMedian),
      ],
    }
  })
  return {
    name: 'series',
    finding: findingOf(series, words),
    head: words.board(`step.${series.step}`),
    columns: [
      { code: 'filed', label: words.board('column.filed') },
      ...(compared ? [{ code: 'filed_before', label: words.board('column.before') }] : []),
      { code: 'ended', label: words.board('column.closed') },
      { code: 'open', label: words.board('column.open') },
      { code: 'response_in_time', label: words.board('column.responseInTime') },
      { code: 'response_median_minutes', label: words.board('column.responseMedian') },
      { code: 'resolution_in_time', label: words.board('column.resolutionInTime') },
      { code: 'resolution_median_minutes', label: words.board('column.resolutionMedian') },
    ],
    rows: rows.toReversed(),
    ...withChart(
      columnsChart(
        series.steps.map((step, at) => ({
          label: shortName(locale, series.step, step),
          value: step.filed,
          shown: formatNumber(locale, step.filed),
          partial: !step.whole,
          before: series.before[series.pairs[at] ?? -1]?.filed ?? null,
        })),
        { title: words.board('chart'), before: compared ? words.board('chart.before') : '' },
      ),
    ),
  }
}

/** How the last whole step compares with the one before it. */
function findingOf({ step, steps }: BoardView['series'], words: Words): string {
  const [before, last] = steps.filter(({ whole }) => whole).slice(-2)
  if (!before || !last) return ''
  const difference = last.filed - before.filed
  const unit = words.board(`unit.${step}`)
  if (difference === 0) return words.board('finding.step', { count: last.filed, unit })
  return words.board(difference > 0 ? 'finding.step.more' : 'finding.step.fewer', {
    unit,
    count: last.filed,
    difference: Math.abs(difference),
  })
}

function stepName(locale: Locale, step: BoardView['series']['step'], { from, to }: SeriesStep): string {
  switch (step) {
    case 'year':
      return from.slice(0, 4)
    case 'month':
      return formatMonth(locale, from.slice(0, 7))
    case 'week':
      return `${formatDay(locale, from)}–${formatDay(locale, to)}`
    case 'day':
      return formatDay(locale, from)
  }
}

/** Room for a bar's name is small: the month's or the day's number, the year where it begins. */
function shortName(locale: Locale, step: BoardView['series']['step'], { from }: SeriesStep): string {
  const [year = '', month = '', day = ''] = from.split('-')
  if (step === 'year') return year
  if (step === 'month') return month === '01' ? year : formatMonthShort(locale, `${year}-${month}`)
  return `${Number(month)}/${Number(day)}`
}
