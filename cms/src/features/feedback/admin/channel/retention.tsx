'use client'

import type { StaffChannel } from '@linsheng/contracts/feedback'
import { useState } from 'react'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import type { Inbox } from '../inbox-screen.tsx'
import { LabelledField } from '../keys/key-forms.tsx'
import { keepFor } from '../requests.ts'
import { SureButton } from '../sure-button.tsx'
import { inboxTexts } from '../texts.ts'

interface Props {
  channel: StaffChannel
  inbox: Inbox
  onChange(channel: StaffChannel): void
}

/** How long reports are kept after their end, as the public page says it; a shorter time erases at once. */
export function Retention({ channel: { retention, retentionWeeks }, inbox, onChange }: Props) {
  const { community, reader } = inbox
  const text = inboxTexts(reader.locale)
  const [typed, setTyped] = useState(String(retentionWeeks))
  const [said, setSaid] = useState<string | null>(null)
  const weeks = Number(typed)
  const isPossible = Number.isInteger(weeks) && weeks >= retention.min && weeks <= retention.max

  async function keep(): Promise<void> {
    const answer = await keepFor({ community, retentionWeeks: weeks })
    setSaid(answer.ok ? text('retention.saved', { weeks }) : errorTexts(reader.locale)(answer.problem.code))
    if (answer.ok) onChange(answer.value)
  }
  return (
    <section aria-labelledby="inbox-retention">
      <h2 id="inbox-retention">{text('retention.title')}</h2>
      <p className="quiet">{text('retention.what')}</p>
      <LabelledField label={text('retention.weeks')} hint={text('retention.hint', retention)}>
        {(field) => (
          <input
            inputMode="numeric"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            {...field}
          />
        )}
      </LabelledField>
      {isPossible && weeks !== retentionWeeks && (
        <SureButton
          label={text('retention.save')}
          question={text('retention.sure', { weeks })}
          locale={reader.locale}
          onSure={keep}
        />
      )}
      <p role="status">{isPossible ? said : text('retention.wrong', retention)}</p>
    </section>
  )
}
