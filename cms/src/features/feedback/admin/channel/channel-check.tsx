'use client'

import type { StaffChannel } from '@linsheng/contracts/feedback'
import { formatDate } from '@linsheng/i18n'
import { useState } from 'react'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import type { Inbox } from '../inbox-screen.tsx'
import { inboxTexts } from '../texts.ts'
import { openTest, sendTest } from './test-report.ts'
import { useSealingKeys } from './use-sealing-keys.ts'

interface Props {
  channel: StaffChannel
  identity: string
  inbox: Inbox
  onChange(channel: StaffChannel): void
}

/** The monthly test: one member sends, another opens, and everybody can see when that last worked. */
export function ChannelCheck({ channel, identity, inbox, onChange }: Props) {
  const { community, slug, reader } = inbox
  const text = inboxTexts(reader.locale)
  const sealing = useSealingKeys(channel, slug)
  const [said, setSaid] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const { check, checkedAt, checkDue } = channel

  async function run(test: () => ReturnType<typeof openTest>, done: string): Promise<void> {
    setBusy(true)
    const answer = await test()
    setBusy(false)
    if (answer === null) return setSaid(text('check.failed'))
    if (!answer.ok) return setSaid(errorTexts(reader.locale)(answer.problem.code))
    setSaid(done)
    onChange(answer.value)
  }
  const isDue = checkDue !== null && checkDue <= Date.now()
  const keys = sealing === null || 'refused' in sealing ? null : sealing
  return (
    <section aria-labelledby="inbox-check">
      <h2 id="inbox-check">{text('check.title')}</h2>
      <p className="quiet">{text('check.what')}</p>
      <p>
        {checkedAt === null
          ? text('check.never')
          : text('check.last', { date: formatDate(reader.locale, checkedAt, reader.zone) })}{' '}
        {isDue && <strong>{text('check.due')}</strong>}
      </p>
      {check && <p>{text(check.isMine ? 'check.own' : 'check.waiting')}</p>}
      <div className="workspace__tools">
        {check && !check.isMine && (
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => run(() => openTest(check.id, identity), text('check.confirmed'))}
          >
            {text('check.open')}
          </button>
        )}
        {keys && (
          <button
            type="button"
            className="button button--plain"
            disabled={busy}
            onClick={() => run(() => sendTest(community, slug, keys), text('check.sent'))}
          >
            {text('check.send')}
          </button>
        )}
      </div>
      <p role="status">{said}</p>
    </section>
  )
}
