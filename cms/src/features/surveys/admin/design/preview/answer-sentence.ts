import type { AnswerFault } from '@linsheng/domain/surveys'
import type { Locale } from '@linsheng/i18n/locales'
import { surveyWords } from '../../texts.ts'

/** The sentence for what is wrong with an answer. */
export function answerSentence({ code, params }: AnswerFault, locale: Locale): string {
  const [minimum, maximum] = [params?.minimum ?? '', params?.maximum ?? '']
  const word = surveyWords(locale)
  switch (code) {
    case 'too-low':
      return word('answer.too-low', { minimum })
    case 'too-high':
    case 'too-long':
    case 'too-many':
      return word(`answer.${code}`, { maximum })
    default:
      return word(`answer.${code}`)
  }
}
