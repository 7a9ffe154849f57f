import type { StaffCase } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { formatDateTime } from '@linsheng/i18n'
import { caseworkTexts, type Reader, workspaceTexts } from '../texts.ts'
import { Fact } from './timeline.tsx'

/** What was said, by whom and about what. The words and the contact are for those who work on the case only. */
export function Facts({ found, reader }: { found: StaffCase; reader: Reader }) {
  const { locale, zone } = reader
  const [text, word] = [workspaceTexts(locale), caseworkTexts(locale)]
  const { description, wish, kind, priority, category, zone: place, channel, team, person, danger, impact } = found
  return (
    <section aria-labelledby="case-words">
      <h2 id="case-words">{text('case.words')}</h2>
      <blockquote className="words">{description}</blockquote>
      {wish && (
        <p className="words">
          <span className="quiet">{word('field.wish')}</span> {wish}
        </p>
      )}
      <Photos photos={found.photos} reader={reader} />
      <Contact contact={found.contact} reader={reader} />
      <dl className="facts facts--columns">
        <Fact name={word('field.kind')}>{word(`kind.${kind}`)}</Fact>
        <Fact name={word('field.priority')}>{word(`priority.${priority}`)}</Fact>
        <Fact name={word('field.category')}>{inLocale(category.name, locale)}</Fact>
        <Fact name={word('field.zone')}>{place ? inLocale(place.name, locale) : text('case.noPlace')}</Fact>
        <Fact name={word('field.team')}>{team ? inLocale(team.name, locale) : text('case.noTeam')}</Fact>
        <Fact name={word('field.person')}>{person?.name ?? text('case.noPerson')}</Fact>
        <Fact name={word('field.danger')}>{text(danger ? 'yes' : 'no')}</Fact>
        <Fact name={word('field.impact')}>{word(`impact.${impact}`)}</Fact>
        <Fact name={word('field.channel')}>{word(`channel.${channel}`)}</Fact>
        {found.recordedAt - found.receivedAt > 60_000 && (
          <Fact name={text('case.recorded')}>{formatDateTime(locale, found.recordedAt, zone)}</Fact>
        )}
      </dl>
    </section>
  )
}

function Contact({ contact, reader: { locale } }: { contact: StaffCase['contact']; reader: Reader }) {
  const text = workspaceTexts(locale)
  if (!contact) return <p className="quiet">{text('case.noContact')}</p>
  const { name, phone, email } = contact
  return (
    <p className="contact">
      <span className="quiet">{text('case.contact')}</span> {name}
      {phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </p>
  )
}

function Photos({ photos, reader: { locale } }: { photos: StaffCase['photos']; reader: Reader }) {
  const text = workspaceTexts(locale)
  if (photos.length === 0) return null
  return (
    <ul className="photos">
      {photos.map(({ key, url, width, height }, index) => (
        <li key={key}>
          <a href={url} target="_blank" rel="noreferrer">
            <img src={url} width={width} height={height} loading="lazy" alt={text('case.photo', { n: index + 1 })} />
          </a>
        </li>
      ))}
    </ul>
  )
}
