'use client'

import type { StaffReport } from '@linsheng/contracts/feedback'
import type { ReportOutcome } from '@linsheng/domain/feedback'
import type { Locale } from '@linsheng/i18n'
import { useState } from 'react'
import type { Answer } from '../../../complaints/admin/requests.ts'
import { inboxTexts } from '../texts.ts'
import { isUnreadable } from './open-talk.ts'
import { type Sending, sendReply } from './send-words.ts'
import { WordsForm } from './words-form.tsx'

interface Props {
  sending: Sending
  locale: Locale
  onDone(answer: Answer<StaffReport>): boolean
}

/** Ends that need no complaint; one that becomes a complaint ends with it. */
const ENDS = ['action', 'declined'] as const satisfies readonly ReportOutcome[]

/** What nobody can open can be nothing else: junk, or sealed to keys that are lost. */
const UNREADABLE_ENDS = ['declined'] as const satisfies readonly ReportOutcome[]

/** Ends a conversation with an action or a reasoned no, told to the writer. */
export function EndForm({ sending, locale, onDone }: Props) {
  const text = inboxTexts(locale)
  const unreadable = isUnreadable(sending.talk)
  const ends = unreadable ? UNREADABLE_ENDS : ENDS
  const [outcome, setOutcome] = useState<ReportOutcome>(ends[0])
  return (
    <>
      {unreadable && <p className="workspace__note">{text('end.unreadable')}</p>}
      <fieldset className="field">
        <legend>{text('end.outcome')}</legend>
        {ends.map((name) => (
          <label key={name} className="field__choice">
            <input type="radio" name="outcome" checked={outcome === name} onChange={() => setOutcome(name)} />
            {text(`outcome.${name}`)}
          </label>
        ))}
      </fieldset>
      <WordsForm
        name="reason"
        words={{ label: text('end.reason'), hint: text('end.reason.hint'), send: text('end.send') }}
        locale={locale}
        onSend={async (words) => onDone(await sendReply(sending, words, outcome))}
      />
    </>
  )
}
