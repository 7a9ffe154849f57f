'use client'

import type { StaffChannel } from '@linsheng/contracts/feedback'
import { countsAsSentAt, FIRST_ANSWER_WITHIN } from '@linsheng/domain/feedback'
import { formatWeek } from '@linsheng/i18n'
import { useEffect, useRef } from 'react'
import type { CaseOptions } from '../../../complaints/admin/options.ts'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import { useSealingKeys } from '../channel/use-sealing-keys.ts'
import { Failed, type Inbox } from '../inbox-screen.tsx'
import { Due } from '../report-list.tsx'
import { inboxTexts } from '../texts.ts'
import { MessageView } from './message-view.tsx'
import { Steps } from './steps.tsx'
import { type OpenReport, useTalk } from './use-talk.ts'

interface Props {
  id: string
  identity: string
  channel: StaffChannel
  inbox: Inbox
  options: CaseOptions
  onBack(): void
}

/** One conversation: what was written, opened here, and what a member can do. */
export function TalkScreen({ id, identity, channel, inbox, options, onBack }: Props) {
  const { reader, slug } = inbox
  const text = inboxTexts(reader.locale)
  const { open, refused, load, show } = useTalk(id, identity, slug)
  const sealing = useSealingKeys(channel, slug)
  return (
    <section aria-labelledby="inbox-talk">
      <p>
        <button type="button" className="link" onClick={onBack}>
          {text('talk.back')}
        </button>
      </p>
      {refused && <Failed sentence={errorTexts(reader.locale)(refused)} again={text('again')} onAgain={load} />}
      {!open && !refused && <p role="status">{text('talk.opening')}</p>}
      {open && <Opened open={open} inbox={inbox} />}
      {open && sealing && 'refused' in sealing && (
        <p role="alert" className="workspace__problem">
          {errorTexts(reader.locale)(sealing.refused)}
        </p>
      )}
      {open && sealing && !('refused' in sealing) && (
        <Steps
          sending={{ slug, zone: reader.zone, sealing, ...open }}
          inbox={inbox}
          options={options}
          onDone={show}
          onStale={load}
        />
      )}
    </section>
  )
}

function Opened({ open: { report, talk }, inbox }: { open: OpenReport; inbox: Inbox }) {
  const text = inboxTexts(inbox.reader.locale)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const week = (of: string) => formatWeek(inbox.reader.locale, of)
  return (
    <>
      <h2 id="inbox-talk" tabIndex={-1} ref={heading}>
        {text(`category.${report.category}`)}
      </h2>
      <p className="quiet">
        {text('list.week', { week: week(report.week) })} · {text(`list.${report.state}`)}
        {report.outcome && ` · ${text(`outcome.${report.outcome}`)}`} ·{' '}
        {text('talk.erased', { week: week(report.erasedAfter) })}
      </p>
      {report.state === 'waiting' && <Due at={dueOf({ report, talk }, inbox.reader.zone)} inbox={inbox} />}
      {talk.report && <p>{text(talk.mayHandOn ? 'talk.mayHandOn' : 'talk.mayNotHandOn')}</p>}
      <ol className="inbox__talk">
        {talk.messages.map((message) => (
          <MessageView key={`${message.lane}/${message.n}`} message={message} inbox={inbox} />
        ))}
      </ol>
    </>
  )
}

const dueOf = ({ report, talk }: OpenReport, zone: string): number | null =>
  talk.report && countsAsSentAt(talk.report.sentAt, report.week, zone) + FIRST_ANSWER_WITHIN
