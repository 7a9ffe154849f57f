'use client'

import { inLocale } from '@linsheng/contracts/text'
import { formatDateTime } from '@linsheng/i18n'
import { Qr } from '../../../complaints/admin/qr.tsx'
import type { OnScreen } from '../loaded.tsx'
import { surveyTexts } from '../texts.ts'
import { type Paper, surveyAddress } from './paper.ts'

/** A reminder to everybody alike, for the lift and the door; it has no code, for everybody sees it. */
export function ReminderSheet({ on: { survey, place }, paper }: { on: OnScreen; paper: Paper }) {
  const { zone, locale: reader } = place.reader
  const [first] = paper.locales
  const address = surveyAddress(window.location.origin, place.community.slug, survey.slug, first ?? reader)
  return (
    <>
      <p className="command-form__actions">
        <button type="button" className="button" onClick={() => window.print()}>
          {surveyTexts(reader)('reminder.print')}
        </button>
      </p>
      <article className="survey-print survey-reminder">
        <p>{place.community.name}</p>
        {paper.locales.map((locale) => {
          const text = surveyTexts(locale)
          const until = formatDateTime(locale, survey.closesAt, zone)
          return (
            <section key={locale} lang={locale}>
              <h3>{inLocale(survey.title, locale)}</h3>
              <p className="survey-reminder__until">{text('reminder.until', { until })}</p>
              <p>{text('reminder.how')}</p>
              <p>{text('letter.secret')}</p>
              <p>{paper.helper ? text('letter.helped', { helper: paper.helper }) : text('letter.helpedByAnybody')}</p>
              <p>{text('reminder.done')}</p>
            </section>
          )
        })}
        <figure className="survey-letter__code">
          <Qr address={address} label={surveyTexts(first ?? reader)('reminder.qr')} />
          <figcaption>
            <span>{address.replace(/^https?:\/\//, '')}</span>
          </figcaption>
        </figure>
      </article>
    </>
  )
}
