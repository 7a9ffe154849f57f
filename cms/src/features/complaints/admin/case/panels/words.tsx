import type { StaffCase } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { formatDateTime } from '@linsheng/i18n'
import { Fact } from '../../fact.tsx'
import { casePageTexts, caseworkTexts, type Reader } from '../../texts.ts'
import { Photos } from './photos.tsx'
import { RouteReasons } from './route-reasons.tsx'
import { Section } from './section.tsx'

/** What was said, by whom and about what. */
export function Words({ found, reader }: { found: StaffCase; reader: Reader }) {
  const { locale, zone } = reader
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  const { description, wish, kind, channel, impact, team, backDated, recordedAt, receivedAt } = found
  return (
    <Section id="words" title={text('words.title')}>
      <blockquote className="words">{description}</blockquote>
      {wish && (
        <p className="words">
          <span className="quiet">{word('field.wish')}</span> {wish}
        </p>
      )}
      <Photos photos={found.photos} reader={reader} />
      <Contact found={found} reader={reader} />
      <dl className="facts facts--columns">
        <Fact name={word('field.kind')}>{word(`kind.${kind}`)}</Fact>
        <Fact name={word('field.channel')}>{word(`channel.${channel}`)}</Fact>
        <Fact name={word('field.receivedAt')}>{formatDateTime(locale, receivedAt, zone)}</Fact>
        {backDated && <Fact name={text('words.recorded')}>{formatDateTime(locale, recordedAt, zone)}</Fact>}
        <Fact name={word('field.impact')}>{word(`impact.${impact}`)}</Fact>
        <Fact name={word('field.team')}>{team ? inLocale(team.name, locale) : text('words.noTeam')}</Fact>
      </dl>
      <RouteReasons because={found.because} reader={reader} />
    </Section>
  )
}

function Contact({ found: { contact, reach, roles }, reader: { locale } }: { found: StaffCase; reader: Reader }) {
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
    </p>
  )
}
