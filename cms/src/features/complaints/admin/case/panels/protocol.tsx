import type { StaffCase } from '@linsheng/contracts/complaints'
import { MINUTE } from '@linsheng/domain/time'
import { formatDateTime, formatDuration } from '@linsheng/i18n'
import { casePageTexts, type Reader } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import type { Open } from '../open.ts'

interface Props {
  found: StaffCase
  now: number
  busy: boolean
  reader: Reader
  /** Ticks a step at once, whatever else happened on the case meanwhile. */
  onTick(draft: Draft): void
  onOpen: Open
}

type Step = NonNullable<StaffCase['protocol']>['steps'][number]

/**
 * What to do first in danger, with the minutes running: each step is ticked with one press. Folded once all of them are
 * dealt with; gone with the result and the end, which the timeline tells.
 */
export function Protocol(props: Props) {
  const { found, now, reader } = props
  const text = casePageTexts(reader.locale)
  const { protocol, endedAt, status } = found
  if (protocol === null || endedAt !== null || status === 'result-proposed') return null
  const steps = (
    <ol>
      {protocol.steps.map((step) => (
        <ProtocolStep key={step.step} step={step} startedAt={protocol.startedAt} {...props} />
      ))}
    </ol>
  )
  if (protocol.steps.every(({ ticked }) => ticked !== null)) {
    return (
      <details className="protocol protocol--done">
        <summary>{text('protocol.all')}</summary>
        {steps}
      </details>
    )
  }
  const duration = formatDuration(reader.locale, Math.max(0, now - protocol.startedAt) / MINUTE)
  return (
    <section className="protocol" aria-labelledby="case-protocol">
      <h2 id="case-protocol">
        {text('protocol.title')} <span className="protocol__running">{text('protocol.running', { duration })}</span>
      </h2>
      {steps}
    </section>
  )
}

function ProtocolStep({ step, startedAt, ...props }: Props & { step: Step; startedAt: number }) {
  const { found, reader } = props
  const { text: words, call, ticked } = step
  const text = casePageTexts(reader.locale)
  return (
    <li className={ticked ? 'is-over' : undefined}>
      <b>{words}</b>
      {ticked ? <Ticked ticked={ticked} reader={reader} /> : <Left step={step} startedAt={startedAt} {...props} />}
      {call && <Call call={call} text={text('protocol.call', { call })} />}
      {!ticked && found.allowed.includes('tick-step') && <Act step={step} {...props} />}
    </li>
  )
}

/** How many of its minutes are left, or have passed since they were over. */
function Left({
  step: { withinMinutes },
  startedAt,
  now,
  reader: { locale },
}: Props & { step: Step; startedAt: number }) {
  const text = casePageTexts(locale)
  const left = withinMinutes - Math.floor((now - startedAt) / MINUTE)
  return (
    <span className={left < 0 ? 'state state--overdue' : 'quiet'}>
      {text('protocol.within', { minutes: withinMinutes })}
      {locale === 'en' ? ', ' : '，'}
      {left < 0 ? text('protocol.over', { minutes: -left }) : text('protocol.left', { minutes: left })}
    </span>
  )
}

function Ticked({ ticked, reader }: { ticked: NonNullable<Step['ticked']>; reader: Reader }) {
  const text = casePageTexts(reader.locale)
  const who = { by: ticked.by ?? text('protocol.somebody'), at: formatDateTime(reader.locale, ticked.at, reader.zone) }
  return (
    <span className="quiet">
      {text(ticked.unneeded ? 'protocol.unneeded' : 'protocol.ticked', who)}
      {ticked.note && ` · ${ticked.note}`}
    </span>
  )
}

function Act({ step: { step }, busy, reader, onTick, onOpen }: Props & { step: Step }) {
  const text = casePageTexts(reader.locale)
  return (
    <span className="protocol__act">
      <button type="button" className="button" disabled={busy} onClick={() => onTick({ step: `${step}`, how: 'done' })}>
        {text('protocol.done')}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => onOpen('tick-step', { step: `${step}`, how: 'unneeded', note: '' })}
      >
        {text('protocol.other')}
      </button>
    </span>
  )
}

/** Whom to call; a telephone number in it can be pressed. */
function Call({ call, text }: { call: string; text: string }) {
  const number = /\+?\d[\d\s-]{1,}\d/.exec(call)?.[0]
  return (
    <span className="protocol__call">
      {number ? <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{text}</a> : text}
    </span>
  )
}
