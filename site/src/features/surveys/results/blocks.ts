import { inLocale } from '@linsheng/contracts'
import type { Question, SurveyFigures } from '@linsheng/domain/surveys'
import { formatNumber, type Locale, t } from '@linsheng/i18n'
import { type PairResult, pairTable } from './rating-tables.ts'
import type { ResultTable } from './result.ts'
import { questionResult } from './tables.ts'

/** What the page shows of a question, or of several pairs that follow each other. */
export interface ResultBlock {
  title: string
  finding: string
  table: ResultTable | null
  counts: ResultTable | null
  /** Released ones. */
  texts: readonly string[]
}

/** The results of a section's questions in their order; a hidden one says that it is hidden. */
export function blocksOf(
  questions: readonly Question[],
  { questions: tallies }: Pick<SurveyFigures, 'questions'>,
  texts: Readonly<Record<string, readonly string[]>>,
  locale: Locale,
): ResultBlock[] {
  const blocks: ResultBlock[] = []
  let pairs: PairResult[] = []
  const endPairs = () => {
    if (pairs.length > 0) blocks.push(pairBlock(pairs, locale))
    pairs = []
  }
  for (const question of questions) {
    const tally = tallies[question.code] ?? null
    if (question.type === 'pair' && tally?.type === 'pair' && tally.n > 0) {
      pairs.push({ question, tally })
      continue
    }
    endPairs()
    const block = {
      title: inLocale(question.text, locale),
      table: null,
      counts: null,
      texts: texts[question.code] ?? [],
    }
    if (tally === null) blocks.push({ ...block, finding: t(locale, 'survey-rules.define.hidden') })
    else if (tally.type === 'text')
      blocks.push({ ...block, finding: writtenFinding(tally.n, block.texts.length, locale) })
    else if (!hasAnswers(tally)) blocks.push({ ...block, finding: t(locale, 'survey-results.nobody') })
    else blocks.push({ ...block, finding: '', ...questionResult(question, tally, locale) })
  }
  endPairs()
  return blocks
}

const pairBlock = (pairs: readonly PairResult[], locale: Locale): ResultBlock => ({
  title: t(locale, 'survey-results.pairs'),
  finding: '',
  table: pairTable(pairs, locale),
  counts: null,
  texts: [],
})

const hasAnswers = (tally: NonNullable<SurveyFigures['questions'][string]>): boolean =>
  tally.type === 'matrix' ? Object.values(tally.rows).some(({ n }) => n > 0) : tally.n > 0

const writtenFinding = (n: number, released: number, locale: Locale): string =>
  t(locale, 'survey-results.texts', { n: formatNumber(locale, n), released: formatNumber(locale, released) })
