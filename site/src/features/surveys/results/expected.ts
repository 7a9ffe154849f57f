import type { Answering, PublishedSurvey } from '@linsheng/contracts/surveys'
import { ANSWER_WITHIN, questionIn } from '@linsheng/domain/surveys'
import { formatPercent, type Locale, t } from '@linsheng/i18n'
import { NONE } from './figures.ts'
import type { ResultTable } from './result.ts'

/**
 * For each number of hours that the question's bands end at: the share of households who expect an answer by then, and the
 * share of complaints that had one. Null where the survey did not ask, or hides it.
 */
export function expectedAgainstReal(
  { questionnaire, results }: PublishedSurvey,
  { answeredWithin }: Answering,
  locale: Locale,
): ResultTable | null {
  const question = questionIn(questionnaire, ANSWER_WITHIN)
  const tally = results.total?.questions[ANSWER_WITHIN]
  if (question?.type !== 'number' || tally?.type !== 'number' || tally.n === 0) return null
  const rows = question.cuts.map((hours, at) => {
    const expected = tally.counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0) / tally.n
    const real = answeredWithin.find((each) => each.hours === hours)?.share ?? null
    return {
      label: t(locale, 'survey-results.answering.within', { hours }),
      cells: [formatPercent(locale, expected), real === null ? NONE : formatPercent(locale, real)],
      plot: real === null ? null : { dot: { at: real, low: real, high: real }, other: expected },
    }
  })
  return {
    head: t(locale, 'survey-results.answering.head'),
    columns: [t(locale, 'survey-results.answering.expected'), t(locale, 'survey-results.answering.real')],
    rows,
    axis: ['0%', '100%'],
  }
}
