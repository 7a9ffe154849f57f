import type { Figures, Share } from '@linsheng/domain/statistics'
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
  const part = (heading: Headline, compared: string | null) =>
    figureHtml({ ...heading, texts: [...heading.texts, ...(compared === null ? [] : [compared])] }, words)
  return {
    resolution: part(
      duration(locale, words, 'resolution', figures.resolutionMedian, figures.resolutionInTime),
      comparedDuration(figures.resolutionMedian, before?.resolutionMedian, words),
    ),
    response: part(
      duration(locale, words, 'response', figures.responseMedian, figures.responseInTime),
      comparedDuration(figures.responseMedian, before?.responseMedian, words),
    ),
    satisfied: part(
      satisfied(locale, words, figures),
      comparedShare(locale, figures.satisfied, before?.satisfied, words),
    ),
    overdue: part(overdue(locale, words, figures), null),
  }
}
export type HeadlineName = 'resolution' | 'response' | 'satisfied' | 'overdue'

/** In words what has changed since the time compared with; null where there is nothing to compare with. */
function comparedDuration(now: number | null, then: number | null | undefined, words: Words): string | null {
  if (then === null || then === undefined) return null
  const text = (minutes: number) =>
    durationUnits(minutes)
      .map(([count, unit]) => `${count} ${words(unit)}`)
      .join(' ')
  const value = text(then)
  if (now === null) return words('before', { value })
  if (now === then) return words('before.same', { value })
  return words(now > then ? 'before.longer' : 'before.shorter', { value, difference: text(Math.abs(now - then)) })
}

/** The same for shares, in whole percentage points of what both are shown as. */
function comparedShare(
  locale: Locale,
  now: Figures['satisfied'],
  then: Figures['satisfied'] | undefined,
  words: Words,
): string | null {
  if (!then || then.of === 0) return null
  const value = formatPercent(locale, then.hits / then.of)
  if (!now || now.of === 0) return words('before', { value })
  const difference = percentOf(now) - percentOf(then)
  if (difference === 0) return words('before.same', { value })
  return words(difference > 0 ? 'before.higher' : 'before.lower', {
    value,
    difference: formatNumber(locale, Math.abs(difference)),
  })
}

const percentOf = ({ hits, of }: Share): number => Math.round((100 * hits) / of)

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
    value: [[formatNumber(locale, percentOf(share)), words('percent')]],
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
