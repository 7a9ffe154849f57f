'use client'

import { STAFF_REASON_MAX } from '@linsheng/contracts/complaints'
import type { Locale } from '@linsheng/i18n'
import { useState } from 'react'
import { workTexts } from '../texts.ts'

interface Props {
  label: string
  /** What the button says that sends it. */
  send: string
  busy: boolean
  locale: Locale
  onSend(reason: string): void
  onCancel(): void
}

/** Asks for a reason where a case stands in a list. */
export function ReasonForm({ label, send, busy, locale, onSend, onCancel }: Props) {
  const [reason, setReason] = useState('')
  return (
    <form
      className="offers__decline"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSend(reason)
      }}
    >
      <label>
        {label}
        <input
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field.
          autoFocus
          type="text"
          required
          maxLength={STAFF_REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className="button" disabled={busy}>
        {send}
      </button>
      <button type="button" className="button button--plain" onClick={onCancel}>
        {workTexts(locale)('cancel')}
      </button>
    </form>
  )
}
