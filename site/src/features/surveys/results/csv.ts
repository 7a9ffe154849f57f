import { inLocale } from '@linsheng/contracts'
import { csvLine } from '@linsheng/contracts/csv'
import type { PublishedSurvey } from '@linsheng/contracts/surveys'
import { type Estimate, questionsOf, type SurveyFigures, type TallyOf } from '@linsheng/domain/surveys'
import type { Locale } from '@linsheng/i18n'

/** A figure of the results: what it is of, how many answered, and its value with the interval, or a count. */
interface Line {
  code: string
  part: string
  figure: string
  n: number | null
  value: number
  low: number | null
  high: number | null
}

const HEAD = ['group', 'code', 'text', 'part', 'figure', 'n', 'value', 'low', 'high']

/**
 * All figures of a survey as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Chinese), one a line:
 * counts, shares, means, scores and gaps, of everybody and by group.
 */
export function resultsCsv({ questionnaire, results }: PublishedSurvey, locale: Locale): string {
  const texts = new Map([
    ...questionnaire.sections.map(({ code, title }): [string, string] => [code, inLocale(title, locale)]),
    ...questionsOf(questionnaire).map(({ code, text }): [string, string] => [code, inLocale(text, locale)]),
  ])
  const write = (group: string, { code, part, figure, n, value, low, high }: Line) =>
    [group, code, texts.get(code) ?? '', part, figure, n, value, low, high].map((cell) => String(cell ?? ''))
  const counts = [line('', 'responses', results.n), line('', 'households', results.households)]
  const parts = [
    ...counts.map((each) => write('', each)),
    ...(results.total ? linesOf(results.total).map((each) => write('', each)) : []),
    ...(results.groups?.cells ?? []).flatMap(({ choices, n, figures }) => {
      const group = choices.map((choice) => choice ?? '-').join('+')
      return [line('', 'responses', n), ...linesOf(figures)].map((each) => write(group, each))
    }),
  ]
  return `\ufeff${[HEAD, ...parts].map(csvLine).join('')}`
}

const line = (code: string, figure: string, value: number, part = '', n: number | null = null): Line => ({
  code,
  part,
  figure,
  n,
  value,
  low: null,
  high: null,
})

const estimated = (code: string, figure: string, estimate: Estimate | null, n: number | null, part = ''): Line[] =>
  estimate === null ? [] : [{ code, part, figure, n, ...estimate }]

function linesOf({ index, sections, servqual, questions }: SurveyFigures): Line[] {
  return [
    ...estimated('', 'index', index, null),
    ...sections.flatMap(({ section, score, n }) => estimated(section, 'score', score, n)),
    ...(servqual?.dimensions ?? []).flatMap(({ dimension, gap, n }) => estimated('', 'gap', gap, n, dimension)),
    ...Object.entries(questions).flatMap(([code, tally]) => (tally === null ? [] : tallyLines(code, tally))),
  ]
}

function tallyLines(code: string, tally: TallyOf): Line[] {
  switch (tally.type) {
    case 'single':
    case 'multiple':
      return Object.entries(tally.counts).flatMap(([choice, count]) => [
        line(code, 'count', count, choice, tally.n),
        ...estimated(code, 'share', tally.shares[choice] ?? null, tally.n, choice),
      ])
    case 'scale':
      return scaleLines(code, '', tally)
    case 'matrix':
      return Object.entries(tally.rows).flatMap(([row, figures]) => scaleLines(code, row, figures))
    case 'ranking':
      return Object.entries(tally.meanPlace).flatMap(([choice, mean]) =>
        estimated(code, 'mean-place', mean, tally.n, choice),
      )
    case 'number':
      return tally.counts.map((count, band) => line(code, 'count', count, `band-${band}`, tally.n))
    case 'text':
      return [line(code, 'answers', tally.n)]
    case 'pair':
      return [
        ...estimated(code, 'expected', tally.expected.mean, tally.n),
        ...estimated(code, 'perceived', tally.perceived.mean, tally.n),
        ...estimated(code, 'gap', tally.gap, tally.n),
      ]
  }
}

function scaleLines(code: string, part: string, figures: Extract<TallyOf, { type: 'matrix' }>['rows'][string]): Line[] {
  const { n, counts, mean, satisfied } = figures
  return [
    ...counts.map((count, at) => line(code, `count-${at}`, count, part, n)),
    ...estimated(code, 'mean', mean, n, part),
    ...estimated(code, 'satisfied', satisfied, n, part),
  ]
}
