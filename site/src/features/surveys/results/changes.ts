import type { SurveyContent } from '@linsheng/contracts'
import type { PublishedSurvey } from '@linsheng/contracts/surveys'
import {
  type AnsweredFinding,
  type Change,
  changeOfFinding,
  compareWaves,
  SERVQUAL_DIMENSIONS,
  type WaveComparison,
} from '@linsheng/domain/surveys'
import { formatPercent, type Locale, t } from '@linsheng/i18n'
import { intervalText, meanText, NONE, signedText } from './figures.ts'
import { dimensionName, nameOfFinding, sectionName } from './names.ts'

/** A figure in two waves, in words. */
export interface ChangeRow {
  label: string
  now: string
  before: string
  /** With its interval. */
  difference: string
  direction: string
}

export const publishedWaves = (waves: readonly SurveyContent[]): PublishedSurvey[] =>
  waves.flatMap(({ published }) => (published === null ? [] : [published]))

/** What changed from one wave to the next: response rate, index, sections, and gaps by dimension. */
export function changesBetween(
  before: PublishedSurvey,
  now: PublishedSurvey,
  locale: Locale,
): { rows: ChangeRow[]; incomparable: number } {
  const comparison = compareWaves(before, now)
  const { index, gap, sections, dimensions, incomparable } = comparison
  const scores = now.questionnaire.sections.flatMap(({ code }) => {
    const change = sections[code]
    return change ? [changeRow(sectionName(now.questionnaire, locale, code), change, locale, 0)] : []
  })
  const gaps = SERVQUAL_DIMENSIONS.flatMap((dimension) => {
    const change = dimensions[dimension]
    return change ? [changeRow(dimensionName(locale, dimension), change, locale, 1)] : []
  })
  return {
    rows: [
      rateRow(comparison, locale),
      ...(index ? [changeRow(t(locale, 'survey-results.index'), index, locale, 0)] : []),
      ...scores,
      ...(gap ? [changeRow(t(locale, 'survey-results.gap.whole'), gap, locale, 1)] : []),
      ...gaps,
    ],
    incomparable: incomparable.length,
  }
}

function rateRow({ responseRate: { before, now } }: WaveComparison, locale: Locale): ChangeRow {
  return {
    label: t(locale, 'survey-results.rate'),
    now: formatPercent(locale, now),
    before: formatPercent(locale, before),
    difference: t(locale, 'survey-results.points', { points: signedText(locale, (now - before) * 100, 0) }),
    direction: NONE,
  }
}

/** @param digits of the figures */
function changeRow(label: string, change: Change, locale: Locale, digits: number): ChangeRow {
  const { before, now, difference, direction } = change
  return {
    label,
    now: meanText(locale, now, digits),
    before: meanText(locale, before, digits),
    difference: t(locale, 'survey-results.with-interval', {
      value: signedText(locale, difference.value, digits),
      interval: intervalText(locale, difference, digits),
    }),
    direction: t(locale, `survey-rules.direction.${direction}`),
  }
}

export interface HelpedRow {
  /** What the older wave had to answer for, and what was done about it. */
  name: string
  followUp: AnsweredFinding['followUp']
  /** Null: it was not asked again in the same way. */
  change: ChangeRow | null
}

/** What became of the findings of the wave before, so of what was done about them. */
export function helpedBy(before: PublishedSurvey, now: PublishedSurvey, locale: Locale): HelpedRow[] {
  const comparison = compareWaves(before, now)
  return before.findings.map((finding) => {
    const name = nameOfFinding(before.questionnaire, locale, finding)
    const change = changeOfFinding(comparison, finding)
    const digits = finding.kind === 'section' ? 0 : 1
    return { name, followUp: finding.followUp, change: change && changeRow(name, change, locale, digits) }
  })
}
