import { type Answers, answerIn } from '../question.ts'
import { type Questionnaire, questionsOf } from '../questionnaire.ts'
import type { SurveyResults } from '../results/results.ts'

/** Households whose distribution on one question (or one row of a matrix) somebody publishes. */
export interface Published {
  question: string
  row: string | null
  households: number[]
}

/** What a result publishes, as sets of households: every count in it is a sum over one of these. */
export function publishedBy(
  results: SurveyResults,
  questionnaire: Questionnaire,
  responses: readonly Answers[],
): Published[] {
  const { total, groups } = results
  const everybody = responses.map((_, household) => household)
  const views = [
    ...(total === null ? [] : [{ figures: total, households: everybody }]),
    ...(groups?.cells ?? []).map(({ choices, figures }) => ({
      figures,
      households: everybody.filter((household) =>
        choices.includes(groupIn(responses[household] ?? {}, groups?.question ?? '')),
      ),
    })),
  ]
  return views.flatMap(({ figures, households }) =>
    parts(questionnaire).flatMap(({ question, row }) =>
      figures.questions[question] ? [{ question, row, households }] : [],
    ),
  )
}

function groupIn(response: Answers, question: string): string | null {
  const answer = answerIn(response, question)
  return typeof answer === 'string' ? answer : null
}

/** Everything that has a distribution of its own. */
function parts(questionnaire: Questionnaire): Array<{ question: string; row: string | null }> {
  return questionsOf(questionnaire).flatMap(
    (question): Array<{ question: string; row: string | null }> =>
      question.type === 'matrix'
        ? question.rows.map(({ code }) => ({ question: question.code, row: code }))
        : [{ question: question.code, row: null }],
  )
}

/**
 * Groups of one to four households whose answers follow from what is published, by any linear combination of it: the
 * attacker knows who answered what question (not how), adds and subtracts published counts with any factors, and learns a
 * group's distribution exactly when its indicator is in the span of the published groups' indicators.
 */
export function givenAway(
  published: readonly Published[],
  questionnaire: Questionnaire,
  responses: readonly Answers[],
): Array<Published> {
  return parts(questionnaire).flatMap(({ question, row }) => {
    const answered = responses.flatMap((response, household) =>
      hasAnswered(response, question, row) ? [household] : [],
    )
    const rows = published
      .filter((each) => each.question === question && each.row === row)
      .map(({ households }) => indicator(answered, households))
    const span = echelon(rows)
    return smallGroups(answered)
      .filter((group) => isSpanned(span, indicator(answered, group)))
      .map((households) => ({ question, row, households }))
  })
}

function hasAnswered(response: Answers, question: string, row: string | null): boolean {
  const answer = answerIn(response, question)
  if (row === null || answer === undefined) return answer !== undefined
  return typeof answer === 'object' && Object.hasOwn(answer, row)
}

const indicator = (among: readonly number[], group: readonly number[]): number[] =>
  among.map((household) => (group.includes(household) ? 1 : 0))

/** All groups of one to four. */
function smallGroups(members: readonly number[]): number[][] {
  let groups: number[][] = [[]]
  for (const member of members) {
    groups = [...groups, ...groups.filter(({ length }) => length < 4).map((group) => [...group, member])]
  }
  return groups.filter(({ length }) => length > 0)
}

/** A prime: whatever rational factors combine small whole numbers, they exist modulo it too, and no rounding hides them. */
const PRIME = 1_000_003

const modulo = (value: number): number => ((value % PRIME) + PRIME) % PRIME

function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2]
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = modulo(result * base)
    base = modulo(base * base)
  }
  return result
}

interface Pivot {
  at: number
  row: number[]
}

function reduce(span: readonly Pivot[], row: readonly number[]): number[] {
  let rest = row.map(modulo)
  for (const { at, row: pivot } of span) {
    const factor = rest[at] ?? 0
    if (factor !== 0) rest = rest.map((value, column) => modulo(value - factor * (pivot[column] ?? 0)))
  }
  return rest
}

function echelon(rows: readonly number[][]): Pivot[] {
  const span: Pivot[] = []
  for (const row of rows) {
    const rest = reduce(span, row)
    const at = rest.findIndex((value) => value !== 0)
    if (at < 0) continue
    const scale = inverse(rest[at] ?? 1)
    span.push({ at, row: rest.map((value) => modulo(value * scale)) })
  }
  return span
}

const isSpanned = (span: readonly Pivot[], row: readonly number[]): boolean =>
  reduce(span, row).every((value) => value === 0)
