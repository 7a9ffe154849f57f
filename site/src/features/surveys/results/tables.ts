import type { Question, TallyOf } from '@linsheng/domain/surveys'
import type { Locale } from '@linsheng/i18n'
import { choiceResult, numberResult, rankingResult } from './choice-tables.ts'
import { matrixResult, scaleResult } from './rating-tables.ts'
import type { QuestionResult } from './result.ts'

/** The result of any question but text and pair; null: it has none of its own. */
export function questionResult(question: Question, tally: TallyOf, locale: Locale): QuestionResult | null {
  if ((question.type === 'single' || question.type === 'multiple') && 'shares' in tally)
    return choiceResult(question.choices, tally, locale)
  if (question.type === 'scale' && tally.type === 'scale') return scaleResult(question.scale, tally, locale)
  if (question.type === 'matrix' && tally.type === 'matrix') return matrixResult(question, tally.rows, locale)
  if (question.type === 'ranking' && tally.type === 'ranking') return rankingResult(question, tally, locale)
  return question.type === 'number' && tally.type === 'number' ? numberResult(question, tally.counts, locale) : null
}
