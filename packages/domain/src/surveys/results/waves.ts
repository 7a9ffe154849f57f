import { differenceEstimate, type Estimate, shareEstimate } from '../intervals.ts'
import type { NumberTally, TallyOf } from '../question.ts'
import { type Questionnaire, questionsOf } from '../questionnaire.ts'
import type { Finding } from './findings.ts'
import type { SurveyFigures, SurveyResults } from './results.ts'
import { isSameQuestion } from './same-question.ts'
import type { SectionScore } from './scores.ts'

/** `unclear`: the interval of the difference reaches over nought. */
export type Direction = 'up' | 'down' | 'unclear'

/** One figure in two waves. */
export interface Change {
  before: Estimate
  now: Estimate
  difference: Estimate
  direction: Direction
}

export interface WaveComparison {
  /** Shares of the households; no sample of anything, so without an interval. */
  responseRate: { before: number; now: number }
  /** Null: what enters the index, or its weights, differ, or a wave shows none. */
  index: Change | null
  /** By section; those whose score rests on the same items. */
  sections: Record<string, Change>
  /** SERVQUAL's overall gap; null: not the same pairs, or a wave shows none. */
  gap: Change | null
  /** Its gap by dimension; those that rest on the same pairs. */
  dimensions: Record<string, Change>
  /**
   * By question, then by figure: `mean` and `satisfied` of a scale, `expected`, `perceived` and `gap` of a pair, a
   * choice's, row's or band's share, mean or mean place.
   */
  questions: Record<string, Record<string, Change>>
  /** Questions of the newer wave that were not asked before in the same words of the same people. */
  incomparable: string[]
}

/** A wave that is over: what was asked and what came of it. */
export interface Wave {
  questionnaire: Questionnaire
  results: SurveyResults
}

/** Two waves of a survey, the older one first: only what was asked in the same words of the same people is compared. */
export function compareWaves(before: Wave, now: Wave): WaveComparison {
  const codes = questionsOf(now.questionnaire).map(({ code }) => code)
  const same = new Set(codes.filter((code) => isSameQuestion(code, before.questionnaire, now.questionnaire)))
  return {
    responseRate: { before: rateOf(before.results), now: rateOf(now.results) },
    ...compareFigures(before.results.total ?? NOTHING, now.results.total ?? NOTHING, same),
    incomparable: codes.filter((code) => !same.has(code)),
  }
}

const NOTHING: SurveyFigures = { questions: {}, index: null, sections: [], servqual: null }

const rateOf = ({ n, households }: SurveyResults): number => (households === 0 ? 0 : n / households)

export function changeOf(before: Estimate, now: Estimate): Change {
  const difference = differenceEstimate(before, now)
  return { before, now, difference, direction: directionOf(difference) }
}

function directionOf({ low, high }: Estimate): Direction {
  if (low > 0) return 'up'
  return high < 0 ? 'down' : 'unclear'
}

function compareFigures(
  before: SurveyFigures,
  now: SurveyFigures,
  same: ReadonlySet<string>,
): Pick<WaveComparison, 'index' | 'sections' | 'gap' | 'dimensions' | 'questions'> {
  const hasSameIndex = sameSections(before.sections.filter(weighs), now.sections.filter(weighs), same)
  return {
    index: hasSameIndex && before.index && now.index ? changeOf(before.index, now.index) : null,
    sections: sectionChanges(before, now, same),
    gap: gapChange(before, now, same),
    dimensions: dimensionChanges(before, now, same),
    questions: Object.fromEntries(
      [...same].flatMap((code) => {
        const changes = changesIn(before.questions[code] ?? null, now.questions[code] ?? null)
        return Object.keys(changes).length > 0 ? [[code, changes]] : []
      }),
    ),
  }
}

const weighs = ({ weight }: SectionScore): boolean => weight > 0

/** Whether scores rest on the same items of the same questions. */
const sameItems = (before: SectionScore, now: SectionScore, same: ReadonlySet<string>): boolean =>
  before.items.length === now.items.length &&
  before.items.every(({ code }, at) => code === now.items[at]?.code && same.has(questionOf(code)))

/** The question of an item: `<question>` or `<question>.<row>`. */
const questionOf = (item: string): string => item.split('.')[0] ?? item

function sameSections(before: SectionScore[], now: SectionScore[], same: ReadonlySet<string>): boolean {
  return (
    before.length === now.length &&
    before.every((old, at) => {
      const current = now[at]
      return current !== undefined && old.weight === current.weight && sameItems(old, current, same)
    })
  )
}

function sectionChanges(before: SurveyFigures, now: SurveyFigures, same: ReadonlySet<string>): Record<string, Change> {
  const changes = now.sections.flatMap((current): Array<[string, Change]> => {
    const old = before.sections.find(({ section }) => section === current.section)
    return old && sameItems(old, current, same) ? [[current.section, changeOf(old.score, current.score)]] : []
  })
  return Object.fromEntries(changes)
}

function gapChange(before: SurveyFigures, now: SurveyFigures, same: ReadonlySet<string>): Change | null {
  const [old, current] = [before.servqual, now.servqual]
  const pairs = (figures: SurveyFigures) => figures.servqual?.dimensions.flatMap((each) => each.pairs) ?? []
  return old && current && samePairs(pairs(before), pairs(now), same) ? changeOf(old.gap, current.gap) : null
}

function dimensionChanges(
  before: SurveyFigures,
  now: SurveyFigures,
  same: ReadonlySet<string>,
): Record<string, Change> {
  const changes = (now.servqual?.dimensions ?? []).flatMap((current): Array<[string, Change]> => {
    const old = before.servqual?.dimensions.find(({ dimension }) => dimension === current.dimension)
    const isSame = old !== undefined && samePairs(old.pairs, current.pairs, same)
    return isSame ? [[current.dimension, changeOf(old.gap, current.gap)]] : []
  })
  return Object.fromEntries(changes)
}

const samePairs = (before: readonly string[], now: readonly string[], same: ReadonlySet<string>): boolean =>
  before.length === now.length && before.every((code, at) => code === now[at] && same.has(code))

function changesIn(before: TallyOf | null, now: TallyOf | null): Record<string, Change> {
  if (before === null || now === null) return {}
  const past = new Map(Object.entries(estimatesOf(before)))
  const changes = Object.entries(estimatesOf(now)).flatMap(([name, estimate]): Array<[string, Change]> => {
    const earlier = past.get(name)
    return earlier === undefined ? [] : [[name, changeOf(earlier, estimate)]]
  })
  return Object.fromEntries(changes)
}

/** SurveyFigures of a result that two waves can be compared by. */
function estimatesOf(tally: TallyOf): Record<string, Estimate> {
  switch (tally.type) {
    case 'single':
    case 'multiple':
      return tally.shares
    case 'ranking':
      return tally.meanPlace
    case 'scale':
      return known({ mean: tally.mean, satisfied: tally.satisfied })
    case 'matrix':
      return known(Object.fromEntries(Object.entries(tally.rows).map(([row, { mean }]) => [row, mean])))
    case 'pair':
      return known({ expected: tally.expected.mean, perceived: tally.perceived.mean, gap: tally.gap })
    case 'number':
      return bandShares(tally)
    case 'text':
      return {}
  }
}

const bandShares = ({ n, counts }: NumberTally): Record<string, Estimate> =>
  n === 0 ? {} : Object.fromEntries(counts.map((count, band) => [`${band}`, shareEstimate(count, n)]))

function known(estimates: Record<string, Estimate | null>): Record<string, Estimate> {
  return Object.fromEntries(
    Object.entries(estimates).flatMap(([name, estimate]) => (estimate === null ? [] : [[name, estimate]])),
  )
}

/**
 * What became of a finding of the older wave, so of what was done about it; null where it was not asked again in the same
 * way. A section's in points of 0 to 100, everything else in points of its scale.
 */
export function changeOfFinding(comparison: WaveComparison, { kind, measure, code }: Finding): Change | null {
  if (kind === 'section') return comparison.sections[code] ?? null
  if (kind === 'dimension') return comparison.dimensions[code] ?? null
  const [question, row] = code.split('.')
  const changes = comparison.questions[question ?? code]
  return changes?.[row ?? (measure === 'gap' ? 'gap' : 'mean')] ?? null
}
