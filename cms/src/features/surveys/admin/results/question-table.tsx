import { inLocale, type Locale } from '@linsheng/contracts/text'
import type { Question, TallyOf } from '@linsheng/domain/surveys'
import { surveyTexts, surveyWords } from '../texts.ts'
import { tallyRows } from './tally-rows.ts'

interface Props {
  question: Question
  /** Null: hidden, too few answered. */
  tally: TallyOf | null
  locale: Locale
}

/** What households answered to one question. */
export function QuestionTable({ question, tally, locale }: Props) {
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  const name = inLocale(question.text, locale)
  if (!tally) {
    return (
      <p className="survey-hidden">
        <b>{name}</b> <span className="quiet">{word('define.hidden')}</span>
      </p>
    )
  }
  return (
    <table className="survey-table">
      <caption>
        {name} <span className="quiet">{word(`type.${question.type}`)}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('column.part')}</th>
          <th scope="col">{text('column.n')}</th>
          <th scope="col">{text('column.answers')}</th>
        </tr>
      </thead>
      <tbody>
        {tallyRows(question, tally, locale).map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td data-name={text('column.n')}>{row.n}</td>
            <td data-name={text('column.answers')}>{row.figures}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
