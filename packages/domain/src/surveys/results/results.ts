import { SMALLEST_GROUP } from '../../transparency/ratings.ts'
import type { Answers, SingleQuestion, TallyOf } from '../question.ts'
import { type Questionnaire, questionIn, questionsOf } from '../questionnaire.ts'
import { type Tallied, tallyOf } from '../questions/index.ts'
import { type Cell, cellsOf } from './cells.ts'
import { type Index, indexOf, type Servqual, servqualOf } from './scores.ts'

/** What one group of households said. */
export interface SurveyFigures extends Index {
  /** By question code. Null: hidden, too few answered it. The question that results are shown by has none of its own. */
  questions: Record<string, TallyOf | null>
  servqual: Servqual | null
}

export interface ShownCell {
  /** Choices of the question that stand together; null among them: those who did not say. */
  choices: Array<string | null>
  n: number
  figures: SurveyFigures
}

/** A survey's results at close. */
export interface SurveyResults {
  /** Responses, one for each household that took part. */
  n: number
  /** Households that could take part; `n` of `households` is the response rate. */
  households: number
  /** Null: fewer than five took part, and nothing they said is shown. */
  total: SurveyFigures | null
  /** The same by the groups of one question; null where there is none or no two groups of five. */
  groups: { question: string; cells: ShownCell[] } | null
}

/**
 * SurveyResults of a closed survey. Safe by design rather than by hiding afterwards: nothing is shown of fewer than five
 * answers; besides the whole there is one partition only, into groups of five or more (see cells.ts); and a question is
 * shown by group only where five or more of every group answered it, for one missing group would be the whole less the
 * others. Every other figure is worked out from these distributions.
 *
 * @param responses as `parseResponse` gave them, in any order
 * @throws RangeError where more took part than could
 */
export function resultsOf(
  questionnaire: Questionnaire,
  responses: readonly Answers[],
  households: number,
): SurveyResults {
  const n = responses.length
  if (n > households) throw new RangeError(`${n} responses of ${households} households`)
  if (n < SMALLEST_GROUP) return { n, households, total: null, groups: null }
  const question = groupQuestion(questionnaire)
  const cells = question === null ? null : cellsOf(question, responses)
  const tallies = tallyAll(questionnaire, cells?.map((cell) => cell.responses) ?? [responses])
  return {
    n,
    households,
    total: figuresOf(questionnaire, totalsOf(tallies)),
    groups: question && cells ? { question: question.code, cells: cellFigures(questionnaire, cells, tallies) } : null,
  }
}

/** Every question's result, whole and by group, with the question's code. The one that makes the groups has none. */
type Tallies = Array<[string, { total: Tallied; groups: Tallied[] }]>
/** Results that may be seen, by question; null: hidden. */
type Shown = Map<string, Tallied | null>

const tallyAll = (questionnaire: Questionnaire, groups: ReadonlyArray<readonly Answers[]>): Tallies =>
  questionsOf(questionnaire)
    .filter(({ code }) => code !== questionnaire.groupBy)
    .map((question) => [question.code, tallyOf(question, groups)])

/** In the whole a part of a question that nobody answered may stand at nought; none of one to four may be seen. */
const isShown = ({ bases }: Tallied): boolean => bases.every((base) => base === 0 || base >= SMALLEST_GROUP)
/** In a group it may not: who was asked would show through. */
const isShownByGroup = ({ bases }: Tallied): boolean => bases.every((base) => base >= SMALLEST_GROUP)

const totalsOf = (tallies: Tallies): Shown =>
  new Map(tallies.map(([code, { total }]) => [code, isShown(total) ? total : null]))

function cellFigures(questionnaire: Questionnaire, cells: readonly Cell[], tallies: Tallies): ShownCell[] {
  return cells.map(({ choices, responses }, at) => {
    const shown: Shown = new Map(
      tallies.map(([code, { groups }]) => [code, groups.every(isShownByGroup) ? (groups[at] ?? null) : null]),
    )
    return { choices, n: responses.length, figures: figuresOf(questionnaire, shown) }
  })
}

function groupQuestion(questionnaire: Questionnaire): SingleQuestion | null {
  const question = questionnaire.groupBy === null ? undefined : questionIn(questionnaire, questionnaire.groupBy)
  return question?.type === 'single' ? question : null
}

function figuresOf(questionnaire: Questionnaire, tallies: Shown): SurveyFigures {
  const pairTally = (code: string) => {
    const tally = tallies.get(code)?.tally
    return tally?.type === 'pair' ? tally : null
  }
  return {
    questions: Object.fromEntries([...tallies].map(([code, tallied]) => [code, tallied?.tally ?? null])),
    ...indexOf(questionnaire, (code) => tallies.get(code)?.items ?? []),
    servqual: servqualOf(questionnaire, pairTally),
  }
}
