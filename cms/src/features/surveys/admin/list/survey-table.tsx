import type { SurveyRow } from '@linsheng/contracts/surveys'
import { inLocale } from '@linsheng/contracts/text'
import { formatDateTime, formatNumber, formatPercent } from '@linsheng/i18n'
import { screenAddress } from '../addresses.ts'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts, surveyWords } from '../texts.ts'

/** Every survey in a row; what households answered only once it is closed. */
export function SurveyTable({ rows, place }: { rows: SurveyRow[]; place: SurveyPlace }) {
  const text = surveyTexts(place.reader.locale)
  return (
    <table className="survey-table survey-table--list">
      <thead>
        <tr>
          <th scope="col">{text('column.survey')}</th>
          <th scope="col">{text('column.state')}</th>
          <th scope="col">{text('column.time')}</th>
          <th scope="col">{text('column.households')}</th>
          <th scope="col">{text('column.responses')}</th>
          <th scope="col">{text('column.openFindings')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} place={place} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, place }: { row: SurveyRow; place: SurveyPlace }) {
  const { locale, zone } = place.reader
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  const number = (value: number | null): string => (value === null ? '—' : formatNumber(locale, value))
  return (
    <tr>
      <th scope="row">
        <a href={screenAddress('survey', place.community.id, row.id)}>{inLocale(row.title, locale)}</a>
        <span className="quiet survey-table__wave">{text('wave', { wave: row.wave })}</span>
      </th>
      <td data-name={text('column.state')}>{word(`status.${row.status}`)}</td>
      <td data-name={text('column.time')}>
        <span>
          <time>{formatDateTime(locale, row.opensAt, zone)}</time> {text('until')}{' '}
          <time>{formatDateTime(locale, row.closesAt, zone)}</time>
        </span>
      </td>
      <td data-name={text('column.households')}>{number(row.households)}</td>
      <td data-name={text('column.responses')}>{responsesOf(row, place)}</td>
      <td data-name={text('column.openFindings')}>{number(row.responses === null ? null : row.openFindings)}</td>
    </tr>
  )
}

/** Count and share of the households; before closing only that nobody is told. */
function responsesOf({ status, responses, households, targetPercent }: SurveyRow, { reader }: SurveyPlace): string {
  const text = surveyTexts(reader.locale)
  if (responses === null) return status === 'open' ? text('responses.notYet') : '—'
  const share = households ? formatPercent(reader.locale, responses / households) : '—'
  return text('responses.of', { responses, share, target: targetPercent })
}
