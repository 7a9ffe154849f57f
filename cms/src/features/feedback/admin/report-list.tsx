'use client'

import type { ReportRow } from '@linsheng/contracts/feedback'
import { formatDateTime, formatWeek } from '@linsheng/i18n'
import { useEffect, useState } from 'react'
import type { Inbox } from './inbox-screen.tsx'
import { firstAnswerDue } from './talk/open-talk.ts'
import { inboxTexts } from './texts.ts'

interface Props {
  reports: readonly ReportRow[]
  identity: string
  inbox: Inbox
  onShow(id: string): void
}

/** Reports by what is to be done: those without an answer first, with the hour by which it is due. */
export function ReportList({ reports, identity, inbox, onShow }: Props) {
  const text = inboxTexts(inbox.reader.locale)
  const [showsEnded, setShowsEnded] = useState(false)
  const due = useDueTimes(reports, identity, inbox.reader.zone)
  const ended = reports.filter(({ state }) => state === 'ended')
  const shown = showsEnded ? ended : reports.filter(({ state }) => state !== 'ended')
  return (
    <section aria-labelledby="inbox-list">
      <h2 id="inbox-list">{text('list.title')}</h2>
      <div className="workspace__tools">
        {[false, true].map((which) => (
          <button
            key={String(which)}
            type="button"
            className="button button--plain"
            aria-pressed={showsEnded === which}
            onClick={() => setShowsEnded(which)}
          >
            {text(which ? 'list.show.ended' : 'list.show.open')} {which ? ended.length : reports.length - ended.length}
          </button>
        ))}
      </div>
      {shown.length === 0 && <p className="workspace__empty">{text('list.empty')}</p>}
      <ul className="inbox__list">
        {shown.map((row) => (
          <li key={row.id}>
            <button type="button" className="link" onClick={() => onShow(row.id)}>
              {text(`category.${row.category}`)}
            </button>{' '}
            <StateWords row={row} inbox={inbox} />
            {row.state === 'waiting' && <Due at={due.get(row.id)} inbox={inbox} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function StateWords({ row, inbox }: { row: ReportRow; inbox: Inbox }) {
  const { state, outcome, week, blocked, lastFrom } = row
  const text = inboxTexts(inbox.reader.locale)
  return (
    <span className="quiet">
      {text('list.week', { week: formatWeek(inbox.reader.locale, week) })} · {text(`list.${state}`)}
      {outcome && ` · ${text(`outcome.${outcome}`)}`}
      {blocked && ` · ${text('list.blocked')}`}
      {state === 'answered' && lastFrom === 'reporter' && <strong> · {text('list.again')}</strong>}
    </span>
  )
}

/** When the first answer is due: known to members alone, from the time inside the report. */
export function Due({ at, inbox }: { at: number | null | undefined; inbox: Inbox }) {
  const { locale, zone } = inbox.reader
  const text = inboxTexts(locale)
  if (at === undefined) return null
  if (at === null) return <p className="quiet">{text('list.unread')}</p>
  if (at < Date.now()) return <p className="state state--overdue">{text('list.late')}</p>
  return <p>{text('list.due', { time: formatDateTime(locale, at, zone) })}</p>
}

function useDueTimes(
  reports: readonly ReportRow[],
  identity: string,
  zone: string,
): ReadonlyMap<string, number | null> {
  const [due, setDue] = useState<ReadonlyMap<string, number | null>>(new Map())
  useEffect(() => {
    let isWanted = true
    const look = async () => {
      // One after the other: each may be as large as its photos.
      for (const report of reports.filter(({ state }) => state === 'waiting')) {
        const at = await firstAnswerDue(report, identity, zone)
        if (!isWanted) return
        setDue((before) => new Map(before).set(report.id, at))
      }
    }
    look()
    return () => {
      isWanted = false
    }
  }, [reports, identity, zone])
  return due
}
