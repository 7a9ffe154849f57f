import { inLocale } from '@linsheng/contracts'
import type { MatrixQuestion, PairQuestion, Scale, ScaleFigures, TallyOf } from '@linsheng/domain/surveys'
import { type Locale, t } from '@linsheng/i18n'
import { count, countTable } from './count-table.ts'
import { estimateOn, intervalText, meanText, NONE, shareText, signedText } from './figures.ts'
import type { QuestionResult, ResultRow, ResultTable } from './result.ts'

export function scaleResult(
  scale: Scale,
  { n, counts, mean, satisfied }: ScaleFigures,
  locale: Locale,
): QuestionResult {
  const sentence = t(locale, 'survey-results.scale.finding', {
    mean: meanText(locale, mean),
    interval: intervalText(locale, mean),
    satisfied: shareText(locale, satisfied),
    n: count(locale, n),
  })
  return {
    finding: sentence,
    table: countTable(pointNames(scale, locale), counts, t(locale, 'survey-results.point'), locale),
    counts: null,
  }
}

function pointNames({ min, max, low, high }: Scale, locale: Locale): string[] {
  const ends = new Map([
    [min, low],
    [max, high],
  ])
  return Array.from({ length: max - min + 1 }, (_, at) => {
    const end = ends.get(min + at)
    return end ? t(locale, 'survey-results.point.end', { point: min + at, end: inLocale(end, locale) }) : `${min + at}`
  })
}

export function matrixResult(
  { rows, scale }: MatrixQuestion,
  tallies: Record<string, ScaleFigures>,
  locale: Locale,
): QuestionResult {
  const known = rows.flatMap(({ code, text }) => {
    const tally = tallies[code]
    return tally ? [{ label: inLocale(text, locale), tally }] : []
  })
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at)
  return {
    finding: '',
    table: {
      head: t(locale, 'survey-results.item'),
      columns: meanColumns(locale),
      rows: known.map(({ label, tally }) => meanRow(label, tally, scale, locale)),
      axis: scaleAxis(scale, locale),
    },
    counts: {
      head: t(locale, 'survey-results.item'),
      columns: points.map(String),
      rows: known.map(({ label, tally }) => ({
        label,
        cells: points.map((_, at) => count(locale, tally.counts[at] ?? 0)),
        plot: null,
      })),
      axis: null,
    },
  }
}

const meanColumns = (locale: Locale): string[] => [
  t(locale, 'survey-results.mean'),
  t(locale, 'survey-results.interval.head'),
  t(locale, 'survey-results.satisfied'),
  'n',
]

const meanRow = (
  label: string,
  { n, mean, satisfied }: ScaleFigures,
  { min, max }: Scale,
  locale: Locale,
): ResultRow => ({
  label,
  cells: [meanText(locale, mean), intervalText(locale, mean), shareText(locale, satisfied), count(locale, n)],
  plot: mean && { dot: estimateOn(mean, min, max) },
})

const scaleAxis = ({ min, max, low, high }: Scale, locale: Locale): [string, string] => [
  t(locale, 'survey-results.point.end', { point: min, end: inLocale(low, locale) }),
  t(locale, 'survey-results.point.end', { point: max, end: inLocale(high, locale) }),
]

export interface PairResult {
  question: PairQuestion
  tally: Extract<TallyOf, { type: 'pair' }>
}

/** Pairs that follow each other, in one table: how it should be, how it is, and the gap. */
export function pairTable(pairs: readonly PairResult[], locale: Locale): ResultTable {
  const scale = pairs[0]?.question.scale
  return {
    head: t(locale, 'survey-results.item'),
    columns: [
      t(locale, 'survey-rules.pair.expected'),
      t(locale, 'survey-rules.pair.perceived'),
      t(locale, 'survey-results.gap'),
      t(locale, 'survey-results.interval.head'),
      'n',
    ],
    rows: pairs.map(
      ({
        question: {
          text,
          scale: { min, max },
        },
        tally: { n, expected, perceived, gap },
      }) => ({
        label: inLocale(text, locale),
        cells: [
          meanText(locale, expected.mean),
          meanText(locale, perceived.mean),
          gap ? signedText(locale, gap.value) : NONE,
          intervalText(locale, gap),
          count(locale, n),
        ],
        plot:
          perceived.mean && expected.mean
            ? { dot: estimateOn(perceived.mean, min, max), other: (expected.mean.value - min) / (max - min) }
            : null,
      }),
    ),
    axis: scale ? scaleAxis(scale, locale) : null,
  }
}
