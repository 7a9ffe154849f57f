import { SMALLEST_GROUP } from '../../transparency/ratings.ts'
import { type Answers, answerIn, type SingleQuestion } from '../question.ts'
import { parseAnswer } from '../questions/index.ts'

/** Who did not say, as a choice of the question that results are shown by. */
export const NOT_SAID = null

/** Households that are shown together: those of one choice, or of several neighbouring ones. */
export interface Cell {
  choices: Array<string | typeof NOT_SAID>
  responses: Answers[]
}

/**
 * The one partition that results are shown by: choices in the question's order, who did not say last, each joined to its
 * neighbours until five households or more stand together. Whatever is summed or subtracted among figures of disjoint
 * groups of five or more is again a figure of whole groups: there is nothing small to work out, and nothing to hide
 * afterwards. Null where that leaves a single group.
 */
export function cellsOf(question: SingleQuestion, responses: readonly Answers[]): Cell[] | null {
  const cells: Cell[] = []
  let gathering: Cell = { choices: [], responses: [] }
  for (const [choice, those] of byChoice(question, responses)) {
    gathering.choices.push(choice)
    gathering.responses.push(...those)
    if (gathering.responses.length < SMALLEST_GROUP) continue
    cells.push(gathering)
    gathering = { choices: [], responses: [] }
  }
  const last = cells.at(-1)
  last?.choices.push(...gathering.choices)
  last?.responses.push(...gathering.responses)
  return cells.length > 1 ? cells : null
}

function byChoice(question: SingleQuestion, responses: readonly Answers[]): Map<string | typeof NOT_SAID, Answers[]> {
  const groups = new Map<string | typeof NOT_SAID, Answers[]>(question.choices.map(({ code }) => [code, []]))
  groups.set(NOT_SAID, [])
  for (const response of responses) {
    const value = answerIn(response, question.code)
    const isChoice = value !== undefined && typeof value === 'string' && parseAnswer(question, value).ok
    groups.get(isChoice ? value : NOT_SAID)?.push(response)
  }
  return groups
}
