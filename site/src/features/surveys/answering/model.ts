import type { Questionnaire } from '@linsheng/domain/surveys'
import { fill, type Messages } from '@linsheng/i18n/catalog'
import type { Locale } from '@linsheng/i18n/locales'

/** Everything the answering page works with, as plain data that stands in the page. */
export interface SurveyModel {
  /** Slugs. */
  community: string
  survey: string
  communityName: string
  title: string
  locale: Locale
  /** IANA time zone of the community. */
  timeZone: string
  questionnaire: Questionnaire
  closesAt: number
  /** Of the key that signs this survey's tokens, as the page was published with it. */
  keyHash: string
  /** Catalogs `survey-answer` and `survey-rules` in the reader's language. */
  texts: Messages
  rules: Messages
  /** Path of the list of surveys. */
  surveysPath: string
}

export type Say = (key: string, values?: Record<string, string | number>) => string

/** Writes the page's texts. */
export const speaker =
  ({ locale, texts }: Pick<SurveyModel, 'locale' | 'texts'>): Say =>
  (key, values = {}) =>
    fill(texts[key] ?? key, locale, values)

/** Writes the sentences of the survey rules. */
export const ruleSpeaker =
  ({ locale, rules }: Pick<SurveyModel, 'locale' | 'rules'>): Say =>
  (key, values = {}) =>
    fill(rules[key] ?? key, locale, values)
