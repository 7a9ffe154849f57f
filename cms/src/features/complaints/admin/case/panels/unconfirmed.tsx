import type { StaffCase } from '@linsheng/contracts/complaints'
import { formatDateTime } from '@linsheng/i18n'
import { casePageTexts, type Reader } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import type { Open } from '../open.ts'
import { Section } from './section.tsx'

interface Props {
  found: StaffCase
  busy: boolean
  reader: Reader
  onConfirm(draft: Draft): void
  onOpen: Open
}

/** Doors that somebody joined from and nobody knows: counted with one press, or struck, by whoever has looked. */
export function Unconfirmed({ found, busy, reader: { locale, zone }, onConfirm, onOpen }: Props) {
  const text = casePageTexts(locale)
  if (found.unconfirmed.length === 0) return null
  return (
    <Section id="unconfirmed" title={text('unconfirmed.title')}>
      <ul className="dues">
        {found.unconfirmed.map(({ joiner, door, at }) => (
          <li key={joiner}>
            <b>{door || text('unconfirmed.again')}</b>{' '}
            <span className="quiet">{text('unconfirmed.since', { at: formatDateTime(locale, at, zone) })}</span>{' '}
            {found.allowed.includes('confirm-household') && (
              <button type="button" className="link" disabled={busy} onClick={() => onConfirm({ joiner: `${joiner}` })}>
                {text('unconfirmed.confirm')}
              </button>
            )}{' '}
            {found.allowed.includes('strike-household') && (
              <button type="button" className="link" onClick={() => onOpen('strike-household', { door, reason: '' })}>
                {text('unconfirmed.strike')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
