import {
  complaintQuestions,
  type Questionnaire,
  questionnaireFrom,
  type SurveyTemplate,
} from '@linsheng/domain/surveys'
import type { Messages } from '@linsheng/i18n'
import { surveyTemplates } from '@linsheng/i18n/catalogs/survey-templates/index'
import { LOCALES } from '@linsheng/i18n/locales'
import type { Localized } from '../text/index.ts'

/** The questionnaire that a survey starts from, in every language; from then on it is the community's own. */
export const questionnaireOfTemplate = (template: SurveyTemplate): Questionnaire => questionnaireFrom(template, wordsAt)

/** The questions after a complaint, in every language, by the part of a rating that each asks for. */
export const ratingQuestions = (): ReturnType<typeof complaintQuestions> => complaintQuestions(wordsAt)

/** The catalog's text at a key that a template names. @throws Error where there is none */
function wordsAt(key: string): Localized {
  const [zhHans, zhHant, en] = LOCALES.map((locale) => {
    const messages: Messages = surveyTemplates[locale]
    const message = Object.hasOwn(messages, key) ? messages[key] : undefined
    if (typeof message !== 'string') throw new Error(`survey-templates has no text ${key} in ${locale}`)
    return message
  })
  return { 'zh-Hans': zhHans ?? key, 'zh-Hant': zhHant, en }
}
