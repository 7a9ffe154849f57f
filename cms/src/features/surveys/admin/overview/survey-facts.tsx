import type { StaffSurvey } from '@linsheng/contracts/surveys'
import { PUBLISHED_WITHIN, REMINDER_GAP } from '@linsheng/domain/surveys'
import { formatDateTime, formatNumber } from '@linsheng/i18n'
import { localizedPath } from '@linsheng/i18n/locales'
import { Fact } from '../../../complaints/admin/fact.tsx'
import { screenAddress } from '../addresses.ts'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts, surveyWords } from '../texts.ts'

interface Props {
  survey: StaffSurvey
  place: SurveyPlace
}

/** What is arranged, and what happens when without anybody's hand. */
export function SurveyFacts({ survey, place }: Props) {
  const { locale, zone } = place.reader
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  const time = (at: number) => <time>{formatDateTime(locale, at, zone)}</time>
  const { community } = place
  return (
    <section aria-labelledby="survey-facts">
      <h3 id="survey-facts">{text('facts')}</h3>
      <dl className="facts">
        <Fact name={text('field.opensAt')}>{time(survey.opensAt)}</Fact>
        <Fact name={text('field.closesAt')}>{time(survey.closesAt)}</Fact>
        <Fact name={text('field.repeats')}>
          {survey.repeats ? word(`repeats.${survey.repeats}`) : text('field.repeats.none')}
        </Fact>
        <Fact name={text('field.targetPercent')}>{survey.targetPercent} %</Fact>
        <Fact name={text('column.households')}>
          {formatNumber(locale, survey.households ?? survey.letters.households)}
        </Fact>
        {(survey.status === 'draft' || survey.status === 'open') && (
          <Fact name={text('facts.letters')}>
            {text('facts.lettersOf', { printed: survey.letters.printed, households: survey.letters.households })}
          </Fact>
        )}
        {survey.remindedAt.length > 0 && (
          <Fact name={text('facts.reminded')}>
            {survey.remindedAt.map((at) => formatDateTime(locale, at, zone)).join('；')}
          </Fact>
        )}
        {survey.keyHash && (
          <Fact name={text('facts.key')}>
            <code className="survey-hash">{survey.keyHash}</code>
          </Fact>
        )}
        {survey.follows && (
          <Fact name={text('facts.follows')}>
            <a href={screenAddress('survey', community.id, survey.follows.id)}>{survey.follows.slug}</a>
          </Fact>
        )}
        <Fact name={text('facts.page')}>
          <a href={localizedPath(locale, `/${community.slug}/surveys/${survey.slug}/`)}>{text('facts.pageLink')}</a>
        </Fact>
      </dl>
      {survey.status === 'draft' && (
        <ul className="survey-course">
          <li>{text('course.opening', { time: formatDateTime(locale, survey.opensAt, zone) })}</li>
          <li>{text('course.reminder', { time: formatDateTime(locale, survey.opensAt + REMINDER_GAP, zone) })}</li>
          <li>{text('course.closing', { time: formatDateTime(locale, survey.closesAt, zone) })}</li>
          <li>
            {text('course.publishing', { time: formatDateTime(locale, survey.closesAt + PUBLISHED_WITHIN, zone) })}
          </li>
          {survey.repeats && <li>{text('course.repeats')}</li>}
        </ul>
      )}
    </section>
  )
}
