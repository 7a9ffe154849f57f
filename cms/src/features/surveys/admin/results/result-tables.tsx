import type { StaffSurvey } from '@linsheng/contracts/surveys'
import { inLocale, type Locale } from '@linsheng/contracts/text'
import {
  type Estimate,
  questionIn,
  type ShownCell,
  type SurveyFigures,
  type SurveyResults,
} from '@linsheng/domain/surveys'
import { formatNumber, formatPercent } from '@linsheng/i18n'
import { surveyTexts, surveyWords } from '../texts.ts'
import { itemName, sectionName } from './finding-name.ts'
import { QuestionTable } from './question-table.tsx'

interface Props {
  survey: StaffSurvey
  results: SurveyResults
  locale: Locale
}

/** All figures as tables, each with what it is; the public page draws them. */
export function ResultTables({ survey, results, locale }: Props) {
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  const { n, households, total, groups } = results
  const share = households === 0 ? 0 : n / households
  return (
    <section aria-labelledby="figures">
      <h3 id="figures">{text('figures')}</h3>
      <p>{text('figures.n', { n, households, share: formatPercent(locale, share), target: survey.targetPercent })}</p>
      {total ? (
        <>
          <Scores survey={survey} figures={total} locale={locale} />
          <Gaps figures={total} locale={locale} />
          {Object.entries(total.questions).map(([code, tally]) => {
            const question = questionIn(survey.questionnaire, code)
            return question && <QuestionTable key={code} question={question} tally={tally} locale={locale} />
          })}
          {groups && <Groups survey={survey} question={groups.question} cells={groups.cells} locale={locale} />}
        </>
      ) : (
        <p className="workspace__note">{word('define.hidden')}</p>
      )}
    </section>
  )
}

/** A figure with its interval. */
function estimateWords(estimate: Estimate | null, locale: Locale): string {
  if (!estimate) return '—'
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((number) =>
    formatNumber(locale, number, { maximumFractionDigits: 1 }),
  )
  return surveyTexts(locale)('estimate', { value: value ?? '', low: low ?? '', high: high ?? '' })
}

type FiguresProps = Pick<Props, 'survey' | 'locale'> & { figures: SurveyFigures }

function Scores({ survey: { questionnaire }, figures, locale }: FiguresProps) {
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  if (figures.sections.length === 0) return null
  return (
    <table className="survey-table">
      <caption>
        {text('scores')} <span className="quiet">{word('define.index')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('column.part')}</th>
          <th scope="col">{text('column.weight')}</th>
          <th scope="col">{text('column.n')}</th>
          <th scope="col">{text('column.score')}</th>
        </tr>
      </thead>
      <tbody>
        <tr className="survey-table__total">
          <th scope="row">{text('index')}</th>
          <td />
          <td />
          <td data-name={text('column.score')}>{estimateWords(figures.index, locale)}</td>
        </tr>
        {figures.sections.flatMap(({ section, weight, n, score, items }) => [
          <tr key={section}>
            <th scope="row">{sectionName(questionnaire, section, locale)}</th>
            <td data-name={text('column.weight')}>{weight}</td>
            <td data-name={text('column.n')}>{n}</td>
            <td data-name={text('column.score')}>{estimateWords(score, locale)}</td>
          </tr>,
          ...items.map((item) => (
            <tr key={item.code} className="survey-table__part">
              <th scope="row">{itemName(questionnaire, item.code, locale)}</th>
              <td />
              <td data-name={text('column.n')}>{item.n}</td>
              <td data-name={text('column.score')}>{estimateWords(item.score, locale)}</td>
            </tr>
          )),
        ])}
      </tbody>
    </table>
  )
}

function Gaps({ figures: { servqual }, locale }: Pick<FiguresProps, 'figures' | 'locale'>) {
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  if (!servqual) return null
  const rounded = (value: number): string => formatNumber(locale, value, { maximumFractionDigits: 1 })
  return (
    <table className="survey-table">
      <caption>
        {text('gaps')} <span className="quiet">{word('define.gap')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('dimension')}</th>
          <th scope="col">{text('column.n')}</th>
          <th scope="col">{word('pair.expected')}</th>
          <th scope="col">{word('pair.perceived')}</th>
          <th scope="col">{text('column.gap')}</th>
          <th scope="col">{text('column.quadrant')}</th>
        </tr>
      </thead>
      <tbody>
        {servqual.dimensions.map(({ dimension, n, expected, perceived, gap, quadrant }) => (
          <tr key={dimension}>
            <th scope="row">{word(`dimension.${dimension}`)}</th>
            <td data-name={text('column.n')}>{n}</td>
            <td data-name={word('pair.expected')}>{rounded(expected)}</td>
            <td data-name={word('pair.perceived')}>{rounded(perceived)}</td>
            <td data-name={text('column.gap')}>{estimateWords(gap, locale)}</td>
            <td data-name={text('column.quadrant')}>{quadrant ? word(`quadrant.${quadrant}`) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface GroupsProps extends Pick<Props, 'survey' | 'locale'> {
  question: string
  cells: ShownCell[]
}

/** Index and sections by the one question that results are also shown by. */
function Groups({ survey: { questionnaire }, question: code, cells, locale }: GroupsProps) {
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  const question = questionIn(questionnaire, code)
  const choices = question?.type === 'single' ? question.choices : []
  const name = (choice: string | null): string => {
    const found = choices.find((each) => each.code === choice)
    return found ? inLocale(found.text, locale) : word('notSaid')
  }
  const first = cells[0]
  return (
    <table className="survey-table">
      <caption>
        {text('groups', { question: question ? inLocale(question.text, locale) : code })}{' '}
        <span className="quiet">{word('define.groups')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('column.group')}</th>
          <th scope="col">{text('column.n')}</th>
          <th scope="col">{text('index')}</th>
          {first?.figures.sections.map(({ section }) => (
            <th key={section} scope="col">
              {sectionName(questionnaire, section, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map(({ choices: together, n, figures }) => (
          <tr key={together.join()}>
            <th scope="row">{together.map(name).join('、')}</th>
            <td data-name={text('column.n')}>{n}</td>
            <td data-name={text('index')}>{estimateWords(figures.index, locale)}</td>
            {figures.sections.map(({ section, score }) => (
              <td key={section} data-name={sectionName(questionnaire, section, locale)}>
                {estimateWords(score, locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
