import type { SurveyFigures, SurveyResults } from './results.ts'

/** Lowest sections and dimensions, and lowest items, that a result has to answer for. */
export const LOWEST_PARTS = 2
export const LOWEST_ITEMS = 3

/**
 * Something that came out low. `value`: a score from 0 to 100, or a gap in points of its scale (perceived minus expected).
 * `code`: of the section, dimension or item (`<question>` or `<question>.<row>`).
 */
export interface Finding {
  kind: 'section' | 'dimension' | 'item'
  measure: 'score' | 'gap'
  code: string
  value: number
}

/** A finding's own name, unique in a result. */
export const findingKey = ({ kind, code }: Pick<Finding, 'kind' | 'code'>): string => `${kind}:${code}`

/**
 * What a result has to answer for with an action or a reason: its two lowest sections and dimensions and its three lowest
 * scored items and pairs, by a rule and not by choice. Equal ones go by the questionnaire's order. A score of 100 and a gap of nought or
 * more leave nothing to answer for.
 */
export function findingsOf({ total }: SurveyResults): Finding[] {
  if (total === null) return []
  return [
    ...lowest(sectionScores(total), LOWEST_PARTS),
    ...lowest(dimensionGaps(total), LOWEST_PARTS),
    ...lowest(itemScores(total), LOWEST_ITEMS),
    ...lowest(itemGaps(total), LOWEST_ITEMS),
  ]
}

const BEST = { score: 100, gap: 0 } as const

const lowest = (findings: readonly Finding[], most: number): Finding[] =>
  findings
    .filter(({ measure, value }) => value < BEST[measure])
    .sort((a, b) => a.value - b.value)
    .slice(0, most)

const sectionScores = ({ sections }: SurveyFigures): Finding[] =>
  sections.map(({ section, score }) => ({ kind: 'section', measure: 'score', code: section, value: score.value }))

const dimensionGaps = ({ servqual }: SurveyFigures): Finding[] =>
  (servqual?.dimensions ?? []).map(
    ({ dimension, gap }): Finding => ({
      kind: 'dimension',
      measure: 'gap',
      code: dimension,
      value: gap.value,
    }),
  )

const itemScores = ({ sections }: SurveyFigures): Finding[] =>
  sections.flatMap(({ items }) =>
    items.map(({ code, score }): Finding => ({ kind: 'item', measure: 'score', code, value: score.value })),
  )

const itemGaps = ({ questions }: SurveyFigures): Finding[] =>
  Object.entries(questions).flatMap(([code, tally]): Finding[] =>
    tally?.type === 'pair' && tally.gap ? [{ kind: 'item', measure: 'gap', code, value: tally.gap.value }] : [],
  )
