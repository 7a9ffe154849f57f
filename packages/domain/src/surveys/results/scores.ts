import { type Estimate, weightedMean } from '../intervals.ts'
import { type PairTally, SERVQUAL_DIMENSIONS, type ServqualDimension } from '../question.ts'
import { type Questionnaire, questionsOf } from '../questionnaire.ts'
import type { ScoredItem } from '../questions/rule.ts'

/** A section's score: the mean of its items' scores, 0 to 100. */
export interface SectionScore {
  section: string
  weight: number
  /** Fewest households that answered one of its items. */
  n: number
  score: Estimate
  items: ScoredItem[]
}

/**
 * The weighted index, 0 to 100, of sections that have a weight and a score. It rests on the published distributions
 * alone, so that every reader can work it out, and it tells nothing that they do not.
 */
export interface Index {
  index: Estimate | null
  sections: SectionScore[]
}

/** @param itemsOf scored items of a question; none where its result is not shown */
export function indexOf({ sections }: Questionnaire, itemsOf: (code: string) => readonly ScoredItem[]): Index {
  const scored = sections.flatMap(({ code, weight, questions }): SectionScore[] => {
    const items = questions.flatMap((question) => itemsOf(question.code))
    const score = weightedMean(items.map((item) => ({ estimate: item.score, weight: 1 })))
    return score === null ? [] : [{ section: code, weight, n: Math.min(...items.map(({ n }) => n)), score, items }]
  })
  const weighted = scored.filter(({ weight }) => weight > 0)
  return { index: weightedMean(weighted.map(({ score, weight }) => ({ estimate: score, weight }))), sections: scored }
}

/** Importance-performance grid (Martilla, James 1977), the crosshairs at the means of all dimensions. */
export const QUADRANTS = ['concentrate-here', 'keep-up', 'low-priority', 'possible-overkill'] as const
export type Quadrant = (typeof QUADRANTS)[number]

/** A dimension's gap: the mean of its items' gaps, perceived minus expected, in points of the scale. */
export interface DimensionGap {
  dimension: ServqualDimension
  /** Codes of the pairs that it rests on. */
  pairs: string[]
  /** Fewest households that answered one of them. */
  n: number
  expected: number
  perceived: number
  gap: Estimate
  /** Null where a single dimension has a result: there is nothing to compare it with. */
  quadrant: Quadrant | null
}

export interface Servqual {
  /** Mean of the dimensions' gaps, each weighing the same. */
  gap: Estimate
  dimensions: DimensionGap[]
}

/**
 * SERVQUAL gaps by dimension. Importance is taken from the expectation, performance from the perception: no second
 * questionnaire about importance is put to people. Null without pairs that have a result.
 *
 * @param tallyOf result of a pair; null where it is not shown
 */
export function servqualOf(questionnaire: Questionnaire, tallyOf: (code: string) => PairTally | null): Servqual | null {
  const pairs = questionsOf(questionnaire).flatMap((question) => {
    const tally = question.type === 'pair' ? tallyOf(question.code) : null
    return question.type === 'pair' && tally !== null
      ? [{ code: question.code, dimension: question.dimension, tally }]
      : []
  })
  const dimensions = SERVQUAL_DIMENSIONS.flatMap((dimension) =>
    dimensionGap(
      dimension,
      pairs.filter((pair) => pair.dimension === dimension),
    ),
  )
  const gap = weightedMean(dimensions.map((each) => ({ estimate: each.gap, weight: 1 })))
  return gap === null ? null : { gap, dimensions: withQuadrants(dimensions) }
}

function dimensionGap(
  dimension: ServqualDimension,
  pairs: ReadonlyArray<{ code: string; tally: PairTally }>,
): DimensionGap[] {
  const known = pairs.flatMap(({ code, tally: { n, expected, perceived, gap } }) =>
    expected.mean && perceived.mean && gap
      ? [{ code, n, expected: expected.mean, perceived: perceived.mean, gap }]
      : [],
  )
  const gap = weightedMean(known.map((each) => ({ estimate: each.gap, weight: 1 })))
  if (gap === null) return []
  return [
    {
      dimension,
      pairs: known.map(({ code }) => code),
      n: Math.min(...known.map(({ n }) => n)),
      expected: meanOf(known.map(({ expected }) => expected.value)),
      perceived: meanOf(known.map(({ perceived }) => perceived.value)),
      gap,
      quadrant: null,
    },
  ]
}

function withQuadrants(dimensions: readonly DimensionGap[]): DimensionGap[] {
  if (dimensions.length < 2) return [...dimensions]
  const expected = meanOf(dimensions.map((each) => each.expected))
  const perceived = meanOf(dimensions.map((each) => each.perceived))
  return dimensions.map((each) => ({
    ...each,
    quadrant: quadrantOf(each.expected >= expected, each.perceived >= perceived),
  }))
}

function quadrantOf(isImportant: boolean, isGood: boolean): Quadrant {
  if (isImportant) return isGood ? 'keep-up' : 'concentrate-here'
  return isGood ? 'possible-overkill' : 'low-priority'
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
