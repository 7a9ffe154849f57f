import { inLocale, type Locale } from '@linsheng/contracts/text'
import { type Finding, type Questionnaire, questionIn, SERVQUAL_DIMENSIONS } from '@linsheng/domain/surveys'
import { formatNumber } from '@linsheng/i18n'
import { surveyTexts, surveyWords } from '../texts.ts'

/** What an item is called: a question, or a row of one: `Cleaning: stairs`. */
export function itemName(questionnaire: Questionnaire, item: string, locale: Locale): string {
  const [code = item, row] = item.split('.', 2)
  const question = questionIn(questionnaire, code)
  if (!question) return item
  const name = inLocale(question.text, locale)
  if (row === undefined) return name
  const choice = 'rows' in question ? question.rows.find((each) => each.code === row) : undefined
  return surveyTexts(locale)('item', { question: name, row: choice ? inLocale(choice.text, locale) : row })
}

export function sectionName({ sections }: Questionnaire, code: string, locale: Locale): string {
  const section = sections.find((each) => each.code === code)
  return section ? inLocale(section.title, locale) : code
}

/** What came out low. */
export function findingName({ kind, code }: Finding, questionnaire: Questionnaire, locale: Locale): string {
  if (kind === 'item') return itemName(questionnaire, code, locale)
  if (kind === 'section') return sectionName(questionnaire, code, locale)
  const dimension = SERVQUAL_DIMENSIONS.find((name) => name === code)
  return dimension ? surveyWords(locale)(`dimension.${dimension}`) : code
}

/** How low, with its unit. */
export function findingValue({ measure, value }: Finding, locale: Locale): string {
  const number = formatNumber(locale, value, { maximumFractionDigits: 1 })
  return surveyTexts(locale)(measure === 'score' ? 'finding.score' : 'finding.gap', { value: number })
}
