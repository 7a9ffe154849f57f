'use client'

import { inLocale, type Localized } from '@linsheng/contracts/text'
import { formatDateTime } from '@linsheng/i18n'
import type { Locale } from '@linsheng/i18n/locales'
import { Qr } from '../../../complaints/admin/qr.tsx'
import type { OnScreen } from '../loaded.tsx'
import { surveyTexts } from '../texts.ts'
import { addressWithCode, type Letter, type Paper, readableCode, surveyAddress } from './paper.ts'

interface Props {
  letter: Letter
  on: OnScreen
  paper: Paper
  building: Localized
}

/** One household's letter: why, how, until when, who helps, and its code. */
export function HouseholdLetter({ letter, on: { survey, place }, paper, building }: Props) {
  const [first] = paper.locales
  const locale = first ?? place.reader.locale
  const text = surveyTexts(locale)
  const address = surveyAddress(window.location.origin, place.community.slug, survey.slug, locale)
  return (
    <article className="survey-letter" lang={locale}>
      <header className="survey-letter__head">
        <p>{place.community.name}</p>
        <p className="survey-letter__door">
          {text('letter.to', { building: inLocale(building, locale), door: letter.door })}
        </p>
      </header>
      <div className="survey-letter__body">
        <div className="survey-letter__words">
          {paper.locales.map((each) => (
            <Words key={each} locale={each} survey={survey} place={place} helper={paper.helper} />
          ))}
        </div>
        <figure className="survey-letter__code">
          <Qr address={addressWithCode(address, letter.code)} label={text('letter.qr')} />
          <figcaption>
            <b>{readableCode(letter.code)}</b>
            <span>{address.replace(/^https?:\/\//, '')}</span>
          </figcaption>
        </figure>
      </div>
    </article>
  )
}

interface WordsProps extends Pick<OnScreen, 'survey' | 'place'> {
  locale: Locale
  helper: string
}

function Words({ locale, survey, place, helper }: WordsProps) {
  const text = surveyTexts(locale)
  const until = formatDateTime(locale, survey.closesAt, place.reader.zone, { year: true })
  return (
    <section lang={locale}>
      <h4>{inLocale(survey.title, locale)}</h4>
      <p>{text('letter.until', { until })}</p>
      <p>{text('letter.how')}</p>
      <p>{text('letter.secret')}</p>
      <p>{helper ? text('letter.helped', { helper }) : text('letter.helpedByAnybody')}</p>
    </section>
  )
}
