import type { DutyView, StaffCase } from '@linsheng/contracts/complaints'
import { MINUTE } from '@linsheng/domain/time'
import { formatDateTime, formatDuration } from '@linsheng/i18n'
import { casePageTexts, caseworkTexts, type Reader } from '../../texts.ts'
import { clockState, firstDue } from '../clock-state.ts'
import { When } from './when.tsx'

/** What started each clock. */
const STARTS = {
  response: 'received',
  safe: 'received',
  protocol: 'danger',
  resolution: 'received',
  investigation: 'accepted',
  update: 'told',
  plan: 'agreed',
  handover: 'asked',
  forward: 'forwarded',
  call: 'undelivered',
  'follow-up': 'ended',
  'appeal-acknowledgement': 'appealed',
  'appeal-decision': 'appealed',
} as const satisfies Record<DutyView['name'], string>

interface Props {
  found: StaffCase
  now: number
  reader: Reader
}

/** Everything somebody owes on the case as a line from receipt on; above it, in words, what runs out first and why. */
export function Clocks({ found, now, reader }: Props) {
  const text = casePageTexts(reader.locale)
  return (
    <section className="clocks" aria-label={text('clocks.title')}>
      <FirstDue found={found} now={now} reader={reader} />
      <ol className="promises">
        <li className="promises__stop promises__stop--start">
          <span className="promises__what">{text('clocks.start')}</span>
          <span className="promises__limit">
            <When at={found.receivedAt} reader={reader} />
          </span>
        </li>
        {inOrder(found.duties).map((duty) => (
          <Stop key={`${duty.name}-${duty.item ?? ''}-${duty.startedAt}`} duty={duty} now={now} reader={reader} />
        ))}
      </ol>
    </section>
  )
}

/** As they follow one another on the line: by when they were done or run out. */
const inOrder = (duties: DutyView[]): DutyView[] =>
  duties.toSorted((a, b) => (a.doneAt ?? a.due ?? Infinity) - (b.doneAt ?? b.due ?? Infinity))

function FirstDue({ found, now, reader }: Props) {
  const { locale, zone } = reader
  const text = casePageTexts(locale)
  const duty = firstDue(found.duties)
  if (!duty) return <p className="clocks__first">{text('clocks.nothing')}</p>
  const state = clockState(duty, now)
  const left = leftOf(duty, now, reader)
  return (
    <p className="clocks__first">
      <b
        className={state === 'overdue' ? 'state state--overdue' : state === 'warning' ? 'state state--soon' : undefined}
      >
        {text('clocks.first', { duty: dutyText(duty, reader), left })}
      </b>{' '}
      <span className="quiet">
        {text('clocks.why', {
          start: text(`clocks.${STARTS[duty.name]}`),
          at: formatDateTime(locale, duty.startedAt, zone),
        })}
      </span>
    </p>
  )
}

/** What is owed; of an emergency protocol, its step as it is numbered there. */
const dutyText = ({ name, item = 0 }: DutyView, { locale }: Reader): string =>
  name === 'protocol' ? casePageTexts(locale)('clocks.step', { n: item + 1 }) : caseworkTexts(locale)(`duty.${name}`)

/** How a clock stands, in words. */
function leftOf(duty: DutyView, now: number, { locale }: Reader): string {
  const text = casePageTexts(locale)
  const state = clockState(duty, now)
  const { due, doneAt } = duty
  if (state === 'kept') return text('clocks.kept')
  if (state === 'paused' || due === null) return text(state === 'missed' ? 'clocks.missed' : 'clocks.paused')
  const duration = formatDuration(locale, Math.abs((doneAt ?? now) - due) / MINUTE)
  if (state === 'missed') return text('clocks.missedBy', { duration })
  return text(state === 'overdue' ? 'clocks.overdue' : 'clocks.left', { duration })
}

function Stop({ duty, now, reader }: { duty: DutyView; now: number; reader: Reader }) {
  const { locale, zone } = reader
  const text = casePageTexts(locale)
  const { due, provisional } = duty
  return (
    <li className={`promises__stop promises__stop--${clockState(duty, now)}`}>
      <span className="promises__what">{dutyText(duty, reader)}</span>{' '}
      <strong className="promises__verdict">{leftOf(duty, now, reader)}</strong>
      {due !== null && (
        <span className="promises__limit">{text('clocks.limit', { at: formatDateTime(locale, due, zone) })}</span>
      )}
      {provisional && <span className="promises__limit">{text('clocks.provisional')}</span>}
    </li>
  )
}
