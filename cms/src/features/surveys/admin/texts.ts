import { type Locale, translator } from '@linsheng/i18n'
import { surveyRules } from '@linsheng/i18n/catalogs/survey-rules/index'
import { surveyTemplates } from '@linsheng/i18n/catalogs/survey-templates/index'
import { surveysAdmin } from '@linsheng/i18n/catalogs/surveys-admin/index'

/** The staff's survey screens. */
export const surveyTexts = (locale: Locale) => translator(surveysAdmin, locale)
export type SurveyTexts = ReturnType<typeof surveyTexts>
/** Words of the survey rules: states, types of question, faults. */
export const surveyWords = (locale: Locale) => translator(surveyRules, locale)
/** Names of the templates and what each is for. */
export const templateTexts = (locale: Locale) => translator(surveyTemplates, locale)
