import { translator } from '@linsheng/i18n/catalog'
import { surveyResults } from '@linsheng/i18n/catalogs/survey-results/index'
import { DEFAULT_LOCALE, isLocale } from '@linsheng/i18n/locales'

/** Texts in the language of the page. */
export function wordsHere() {
  const { lang } = document.documentElement
  return translator(surveyResults, isLocale(lang) ? lang : DEFAULT_LOCALE)
}
