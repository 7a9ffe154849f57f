import type { StaffCase } from '@linsheng/contracts/complaints'
import { formatDateTime, LOCALE_NAME } from '@linsheng/i18n'
import { Fact } from '../../fact.tsx'
import { casePageTexts, caseworkTexts, type Reader } from '../../texts.ts'
import { Photos } from './photos.tsx'
import { RouteReasons } from './route-reasons.tsx'
import { Section } from './section.tsx'

/** What was said, by whom and about what. */
export function Words({ found, reader }: { found: StaffCase; reader: Reader }) {
  const [text, word] = [casePageTexts(reader.locale), caseworkTexts(reader.locale)]
  const { description, wish } = found
  return (
    <Section id="words" title={text('words.title')}>
      <blockquote className="words">{description}</blockquote>
      {wish && (
        <p className="words">
          <span className="quiet">{word('field.wish')}</span> {wish}
        </p>
      )}
      <Answers found={found} reader={reader} />
      <Photos photos={found.photos} reader={reader} />
      <Contact found={found} reader={reader} />
      <p className="quiet">{circumstancesOf(found, reader)}</p>
      <RouteReasons because={found.because} reader={reader} />
    </Section>
  )
}

/** What the caller said besides, and answers to the category's own questions. */
function Answers({ found: { why, possible, answers, readBack }, reader }: { found: StaffCase; reader: Reader }) {
  const text = casePageTexts(reader.locale)
  const said = [
    ...(why ? [{ question: text('words.why'), answer: why }] : []),
    ...(possible ? [{ question: text('words.possible'), answer: possible }] : []),
    ...(answers ?? []),
  ]
  if (said.length === 0 && !readBack) return null
  return (
    <>
      <dl className="facts">
        {said.map(({ question, answer }) => (
          <Fact key={question} name={question}>
            {answer}
          </Fact>
        ))}
      </dl>
      {readBack && <p className="quiet">{text('words.readBack')}</p>}
    </>
  )
}

/** How it came, when, and whom it touches, on one line. */
function circumstancesOf(found: StaffCase, { locale, zone }: Reader): string {
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  const { channel, impact, urgency, receivedAt, recordedAt, backDated } = found
  return [
    word(`channel.${channel}`),
    word(`impact.${impact}`),
    ...(urgency ? [word(`urgency.${urgency}`)] : []),
    text('words.received', { at: formatDateTime(locale, receivedAt, zone) }),
    ...(backDated ? [text('words.recorded', { at: formatDateTime(locale, recordedAt, zone) })] : []),
  ].join(' · ')
}

function Contact({
  found: { contact, reach, roles, locale: theirs },
  reader: { locale },
}: {
  found: StaffCase
  reader: Reader
}) {
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  if (!contact) {
    const handles = roles.includes('handler') || roles.includes('manager')
    return <p className="quiet">{text(handles ? 'words.noContact' : 'words.contactHidden')}</p>
  }
  const { name, phone, email } = contact
  return (
    <p className="contact">
      <span className="quiet">{text('words.contact')}</span> {name}
      {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
      <span className="quiet">{text('words.reach', { reach: word(`reach.${reach}`) })}</span>
      {theirs && theirs !== locale && <span className="quiet">{LOCALE_NAME[theirs]}</span>}
    </p>
  )
}
