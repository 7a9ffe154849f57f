import { inLocale, type Localized } from '@linsheng/contracts'
import { type Finding, type Questionnaire, questionIn, SERVQUAL_DIMENSIONS } from '@linsheng/domain/surveys'
import { type Locale, t } from '@linsheng/i18n'

/** What a section, dimension, question or row is called in the reader's language; its code where it is not there any more. */
export function nameOfFinding(
  questionnaire: Questionnaire,
  locale: Locale,
  { kind, code }: Pick<Finding, 'kind' | 'code'>,
): string {
  if (kind === 'section') return sectionName(questionnaire, locale, code)
  return kind === 'dimension' ? dimensionName(locale, code) : itemName(questionnaire, locale, code)
}

export function sectionName({ sections }: Questionnaire, locale: Locale, code: string): string {
  const title = sections.find((section) => section.code === code)?.title
  return title ? inLocale(title, locale) : code
}

export function dimensionName(locale: Locale, code: string): string {
  const dimension = SERVQUAL_DIMENSIONS.find((known) => known === code)
  return dimension ? t(locale, `survey-rules.dimension.${dimension}`) : code
}

/** `<question>` or `<question>.<row>`: a row by itself says too little ("speed" of what?). */
export function itemName(questionnaire: Questionnaire, locale: Locale, item: string): string {
  const [code = item, row] = item.split('.')
  const question = questionIn(questionnaire, code)
  if (!question) return item
  const rows: ReadonlyArray<{ code: string; text: Localized }> = question.type === 'matrix' ? question.rows : []
  const asked = inLocale(question.text, locale)
  const rated = rows.find((each) => each.code === row)
  return rated ? `${asked} ${inLocale(rated.text, locale)}` : asked
}
