import type { StaffCase } from '@linsheng/contracts/complaints'
import { formatDateTime } from '@linsheng/i18n'
import { casePageTexts, caseStepTexts, caseworkTexts, type Reader } from '../../texts.ts'
import { callWords } from '../call-words.ts'
import type { Open } from '../open.ts'
import { Section } from './section.tsx'

interface Props {
  found: StaffCase
  reader: Reader
  onOpen: Open
}

/** Telephone calls that are owed, because nothing else reached the complainant or because they chose it. */
export function Calls({ found, reader: { locale, zone }, onOpen }: Props) {
  const text = casePageTexts(locale)
  if (found.calls.length === 0) return null
  return (
    <Section id="calls" title={text('calls.title')}>
      <ul className="dues">
        {found.calls.map(({ sequence, since, calledAt, attempts, ...told }) => (
          <li key={sequence} className={calledAt === null ? undefined : 'is-over'}>
            {callWords(locale, told)}{' '}
            <span className="quiet">
              {calledAt === null
                ? text(attempts === 0 ? 'calls.untried' : 'calls.tried', {
                    at: formatDateTime(locale, since, zone),
                    count: attempts,
                  })
                : text('calls.done', { at: formatDateTime(locale, calledAt, zone) })}
            </span>
          </li>
        ))}
      </ul>
      {found.allowed.includes('record-call') && (
        <button type="button" className="link" onClick={() => onOpen('record-call')}>
          {text('calls.record')}
        </button>
      )}
    </Section>
  )
}

/** Asking again, days after the end. */
export function FollowUps({ found, reader: { locale, zone }, onOpen }: Props) {
  const [text, steps, word] = [casePageTexts(locale), caseStepTexts(locale), caseworkTexts(locale)]
  if (found.followUps.length === 0) return null
  return (
    <Section id="follow-ups" title={text('after.title')}>
      <ul className="dues">
        {found.followUps.map(({ day, due, at, outcome }) => (
          <li key={day}>
            {steps('choice.followUpDay', { day })}{' '}
            <span className="quiet">
              {outcome
                ? `${word(`followUp.${outcome}`)} ${at === null ? '' : formatDateTime(locale, at, zone)}`
                : text('after.due', { at: formatDateTime(locale, due, zone) })}
            </span>{' '}
            {outcome !== 'holds' &&
              outcome !== 'came-back' &&
              due <= found.asOf &&
              found.allowed.includes('follow-up') && (
                <button type="button" className="link" onClick={() => onOpen('follow-up', { day: `${day}` })}>
                  {text('after.record')}
                </button>
              )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** When and why its clocks stood still. */
export function Pauses({ found: { pauses }, reader: { locale, zone } }: Pick<Props, 'found' | 'reader'>) {
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  if (pauses.length === 0) return null
  return (
    <Section id="pauses" title={text('pauses.title')}>
      <ul className="dues">
        {pauses.map(({ reason, from, until, to, note }) => (
          <li key={from}>
            <b>{word(`pause.${reason}`)}</b>{' '}
            {to === null
              ? text('pauses.open', {
                  from: formatDateTime(locale, from, zone),
                  until: formatDateTime(locale, until, zone),
                })
              : text('pauses.over', {
                  from: formatDateTime(locale, from, zone),
                  to: formatDateTime(locale, to, zone),
                })}{' '}
            {note && <span className="quiet">{note}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
