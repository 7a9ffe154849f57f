import { inLocale } from '@linsheng/contracts/text'
import { type Answers, checkYourAnswers, type Questionnaire, type ShownLine } from '@linsheng/domain/surveys'
import type { Locale } from '@linsheng/i18n/locales'
import { surveyTexts, surveyWords } from '../../texts.ts'

interface Props {
  questionnaire: Questionnaire
  answers: Answers
  locale: Locale
}

/** The last page: everything that was answered, before it would be sent. */
export function Checked({ questionnaire, answers, locale }: Props) {
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  return (
    <>
      <h4>{text('preview.check')}</h4>
      {checkYourAnswers(questionnaire, answers).map(({ section, answers: given }) => (
        <div key={section.code}>
          <h5>{inLocale(section.title, locale)}</h5>
          <dl className="preview__answers">
            {given.map(({ question, lines }) => (
              <div key={question.code}>
                <dt>{inLocale(question.text, locale)}</dt>
                <dd>
                  {lines.length === 0 ? word('leftOut') : lines.map((line) => lineWords(line, locale)).join('；')}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  )
}

function lineWords({ label, value }: ShownLine, locale: Locale): string {
  const word = surveyWords(locale)
  const said = typeof value === 'object' ? inLocale(value, locale) : `${value}`
  if (label === null) return said
  return `${typeof label === 'object' ? inLocale(label, locale) : word(`pair.${label}`)} ${said}`
}
