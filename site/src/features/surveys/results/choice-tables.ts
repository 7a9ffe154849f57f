import { inLocale } from '@linsheng/contracts'
import type { Choice, ChoiceFigures, NumberQuestion, RankingQuestion, TallyOf } from '@linsheng/domain/surveys'
import { type Locale, t } from '@linsheng/i18n'
import { answered, count, countTable, ofCounts } from './count-table.ts'
import { estimateOn, intervalText, meanText, shareIntervalText, shareText } from './figures.ts'
import type { QuestionResult, ResultRow } from './result.ts'

export function choiceResult(
  choices: readonly Choice[],
  { n, counts, shares }: ChoiceFigures,
  locale: Locale,
): QuestionResult {
  const rows = choices.map(({ code, text }): ResultRow => {
    const share = shares[code] ?? null
    return {
      label: inLocale(text, locale),
      cells: [count(locale, counts[code] ?? 0), shareText(locale, share), shareIntervalText(locale, share)],
      plot: share && { dot: estimateOn(share, 0, 1) },
    }
  })
  const columns = [
    t(locale, 'survey-results.count'),
    t(locale, 'survey-results.share'),
    t(locale, 'survey-results.interval.head'),
  ]
  return {
    finding: answered(locale, n),
    table: { head: t(locale, 'survey-results.choice'), columns, rows, axis: ['0%', '100%'] },
    counts: null,
  }
}

type Places = Extract<TallyOf, { type: 'ranking' }>

export function rankingResult(
  { choices }: RankingQuestion,
  { n, places, meanPlace }: Places,
  locale: Locale,
): QuestionResult {
  const last = choices.length
  const known = choices
    .flatMap(({ code, text }) => {
      const mean = meanPlace[code]
      return mean ? [{ label: inLocale(text, locale), mean, counts: places[code] ?? [] }] : []
    })
    .sort((a, b) => a.mean.value - b.mean.value)
  const head = t(locale, 'survey-results.choice')
  return {
    finding: answered(locale, n),
    table: {
      head,
      columns: [
        t(locale, 'survey-results.place.mean'),
        t(locale, 'survey-results.interval.head'),
        t(locale, 'survey-results.place.first'),
      ],
      rows: known.map(({ label, mean, counts }) => ({
        label,
        cells: [meanText(locale, mean), intervalText(locale, mean), count(locale, counts[0] ?? 0)],
        plot: { dot: estimateOn(mean, 1, last) },
      })),
      axis: [t(locale, 'survey-results.place', { place: 1 }), t(locale, 'survey-results.place', { place: last })],
    },
    counts: {
      head,
      columns: Array.from({ length: last }, (_, at) => t(locale, 'survey-results.place', { place: at + 1 })),
      rows: known.map(({ label, counts }) => ({
        label,
        cells: Array.from({ length: last }, (_, at) => count(locale, counts[at] ?? 0)),
        plot: null,
      })),
      axis: null,
    },
  }
}

export function numberResult(question: NumberQuestion, counts: readonly number[], locale: Locale): QuestionResult {
  return {
    finding: answered(locale, ofCounts(counts)),
    table: countTable(bandNames(question, locale), counts, t(locale, 'survey-results.band'), locale),
    counts: null,
  }
}

/** Bands that a number's result is published in, with its unit. */
export function bandNames({ cuts, unit }: Pick<NumberQuestion, 'cuts' | 'unit'>, locale: Locale): string[] {
  const measured = (number: number) =>
    unit ? t(locale, 'survey-results.unit', { number, unit: inLocale(unit, locale) }) : `${number}`
  return Array.from({ length: cuts.length + 1 }, (_, band) => {
    const [from, to] = [cuts[band - 1], cuts[band]]
    if (to === undefined) return t(locale, 'survey-results.band.from', { from: measured(from ?? 0) })
    if (from === undefined) return t(locale, 'survey-results.band.under', { to: measured(to) })
    return t(locale, 'survey-results.band.between', { from, to: measured(to) })
  })
}
