import { type CommunityContent, inLocale, type SurveyContent } from '@linsheng/contracts'
import type { Locale } from '@linsheng/i18n'
import { surveyAnswer } from '@linsheng/i18n/catalogs/survey-answer/index'
import { surveyRules } from '@linsheng/i18n/catalogs/survey-rules/index'
import { sitePath } from '../../routing/paths.ts'
import type { SurveyModel } from './answering/model.ts'

/** What the answering page works with, and nothing of other languages' texts of ours. */
export function answeringModel(survey: SurveyContent, community: CommunityContent, locale: Locale): SurveyModel {
  const rules = Object.entries(surveyRules[locale]).filter(([key]) => /^(?:answer|pair|scale)\.|^leftOut$/.test(key))
  return {
    community: community.slug,
    survey: survey.slug,
    communityName: inLocale(community.name, locale),
    title: inLocale(survey.questionnaire.title, locale),
    locale,
    timeZone: community.timeZone,
    questionnaire: survey.questionnaire,
    closesAt: survey.closesAt,
    keyHash: survey.keyHash,
    texts: surveyAnswer[locale],
    rules: Object.fromEntries(rules),
    surveysPath: sitePath(locale, community.slug, 'surveys/'),
  }
}
