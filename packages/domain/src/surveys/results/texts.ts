import { SMALLEST_GROUP } from '../../transparency/ratings.ts'
import { type Answers, answerIn } from '../question.ts'
import { type Questionnaire, questionsOf } from '../questionnaire.ts'

/**
 * What households wrote, by question, for whoever releases it: apart from all other answers and in the order of the
 * characters, so that nothing joins two texts of one household. A question that fewer than five answered is left out.
 */
export function writtenAnswers(questionnaire: Questionnaire, responses: readonly Answers[]): Record<string, string[]> {
  const written = questionsOf(questionnaire).flatMap(({ code, type }): Array<[string, string[]]> => {
    if (type !== 'text') return []
    const texts = responses
      .map((response) => answerIn(response, code))
      .filter((text) => typeof text === 'string')
      .sort()
    return texts.length < SMALLEST_GROUP ? [] : [[code, texts]]
  })
  return Object.fromEntries(written)
}
