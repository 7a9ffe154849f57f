import type { Figures } from '@linsheng/domain/statistics'
import { translator } from '@linsheng/i18n/catalog'
import { figures as catalog } from '@linsheng/i18n/catalogs/figures/index'
import { formatNumber, formatPercent } from '@linsheng/i18n/format'
import type { Locale } from '@linsheng/i18n/locales'
import { type Html, html } from './html.ts'

type Words = ReturnType<typeof wordsOf>
const wordsOf = (locale: Locale) => translator(catalog, locale)

/** A figure one can read across a room: number and unit, or two of them; `alarm` colours it as overdue. */
interface Headline {
  label: string
  value: Array<[number: string, unit: string]>
  texts: string[]
  alarm?: boolean
}

/**
 * The four figures that stand on top; the home page shows the first two and the last. @param before of the time that is
 * compared with, where one was asked for
 */
export function headlineParts(
  locale: Locale,
  figures: Figures,
  before: Figures | null = null,
): Record<HeadlineName, Html> {
  const words = wordsOf(locale)
  const then = (value: string | null) => (value === null ? [] : [words('before', { value })])
  const minutes = (value: number | null | undefined) =>
    value === null || value === undefined
      ? null
      : durationUnits(value)
          .map(([count, unit]) => `${count} ${words(unit)}`)
          .join(' ')
  const part = (heading: Headline, value: string | null) =>
    figureHtml({ ...heading, texts: [...heading.texts, ...then(value)] }, words)
  const rated = before?.satisfied
  return {
    resolution: part(
      duration(locale, words, 'resolution', figures.resolutionMedian, figures.resolutionInTime),
      minutes(before?.resolutionMedian),
    ),
    response: part(
      duration(locale, words, 'response', figures.responseMedian, figures.responseInTime),
      minutes(before?.responseMedian),
    ),
    satisfied: part(satisfied(locale, words, figures), rated ? formatPercent(locale, rated.hits / rated.of) : null),
    overdue: part(overdue(locale, words, figures), null),
  }
}
export type HeadlineName = 'resolution' | 'response' | 'satisfied' | 'overdue'

function figureHtml({ label, value, texts, alarm = false }: Headline, words: Words): Html {
  const shown = value.map(([number, unit]) => html`${number}<span class="figure__unit">${unit}</span>`)
  return html`<h3 class="figure__label">${label}</h3>
<p class="figure__value${alarm && ' figure__value--overdue'}">${
    shown.length > 0 ? shown : html`<span class="figure__unknown">${words('unknown')}</span>`
  }</p>
${texts.map((text) => html`<p class="figure__text">${text}</p>`)}`
}

function duration(
  locale: Locale,
  words: Words,
  clock: 'resolution' | 'response',
  median: number | null,
  inTime: Figures['responseInTime'],
): Headline {
  const { hits, of } = inTime
  const share = words('share', { percent: formatPercent(locale, hits / of), hits, of })
  return {
    label: words(clock),
    value: median === null ? [] : durationUnits(median).map(([count, unit]) => [String(count), words(unit)]),
    texts: [
      words(median === null ? `${clock}.unknown` : `${clock}.text`),
      ...(of > 0 ? [words(`${clock}.in-time`, { share })] : []),
    ],
  }
}

/** Whole minutes in at most two units, the smaller one left out where it is 0 or too fine to matter. */
export function durationUnits(minutes: number): Array<[count: number, unit: 'days' | 'hours' | 'minutes']> {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  if (days > 0)
    return hours > 0
      ? [
          [days, 'days'],
          [hours, 'hours'],
        ]
      : [[days, 'days']]
  const rest = minutes % 60
  if (hours > 0)
    return rest > 0
      ? [
          [hours, 'hours'],
          [rest, 'minutes'],
        ]
      : [[hours, 'hours']]
  return [[rest, 'minutes']]
}

function satisfied(locale: Locale, words: Words, figures: Figures): Headline {
  const share = figures.satisfied
  if (share === null || share.of === 0) return { label: words('satisfied'), value: [], texts: [words('satisfied.few')] }
  return {
    label: words('satisfied'),
    value: [[formatNumber(locale, Math.round((100 * share.hits) / share.of)), words('percent')]],
    texts: [words('satisfied.text'), words('satisfied.n', { of: share.of })],
  }
}

function overdue(locale: Locale, words: Words, { open, overdue }: Figures): Headline {
  return {
    label: words('overdue'),
    value: [[formatNumber(locale, overdue), words('cases')]],
    texts: [overdue > 0 ? words('overdue.text', { open, overdue }) : words('overdue.none', { open })],
    alarm: overdue > 0,
  }
}
