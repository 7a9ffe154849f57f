import type { StaffCase } from '@linsheng/contracts/complaints'
import { MINUTE } from '@linsheng/domain/time'
import { formatDuration } from '@linsheng/i18n'
import { casePageTexts, type Reader } from '../../texts.ts'

/** What to do first in danger, with the minutes since receipt running. Gone once the place is safe or the case ended. */
export function Protocol({ found, now, reader: { locale } }: { found: StaffCase; now: number; reader: Reader }) {
  const text = casePageTexts(locale)
  const { protocol, danger, priority, duties, receivedAt, endedAt } = found
  const safe = duties.some(({ name, doneAt }) => name === 'safe' && doneAt !== null)
  if (protocol.length === 0 || endedAt !== null || safe || !(danger || priority === 'critical')) return null
  const passed = Math.floor((now - receivedAt) / MINUTE)
  return (
    <section className="protocol" aria-labelledby="case-protocol">
      <h2 id="case-protocol">
        {text('protocol.title')}{' '}
        <span className="protocol__running">
          {text('protocol.running', { duration: formatDuration(locale, passed) })}
        </span>
      </h2>
      <ol>
        {protocol.map(({ text: step, withinMinutes, call }) => {
          const left = withinMinutes - passed
          return (
            <li key={step}>
              <b>{step}</b>{' '}
              <span className={left < 0 ? 'state state--overdue' : 'quiet'}>
                {text('protocol.within', { minutes: withinMinutes })}
                {locale === 'en' ? ', ' : '，'}
                {left < 0 ? text('protocol.over', { minutes: -left }) : text('protocol.left', { minutes: left })}
              </span>
              {call && <Call call={call} text={text('protocol.call', { call })} />}
            </li>
          )
        })}
      </ol>
    </section>
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
