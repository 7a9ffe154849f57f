'use client'

import { MESSAGE_TEXT_MAX } from '@linsheng/anonymity/sealed'
import type { Locale } from '@linsheng/i18n'
import { useState } from 'react'
import { LabelledField } from '../keys/key-forms.tsx'
import { inboxTexts } from '../texts.ts'

interface Props {
  name: string
  words: { label: string; hint?: string; send: string }
  locale: Locale
  /** What stands in the field at first. */
  initial?: string
  /** @returns whether it was sent: then the field is empty again */
  onSend(text: string): Promise<boolean>
}

/** What is wrong with words to be sealed; null: nothing. */
function wordsFault(text: string, locale: Locale): string | null {
  const words = inboxTexts(locale)
  if (text.trim() === '') return words('reply.empty')
  return text.length > MESSAGE_TEXT_MAX ? words('reply.tooLong', { maximum: MESSAGE_TEXT_MAX }) : null
}

/** Words that are sealed in this browser before they are sent. */
export function WordsForm({ name, words, locale, initial = '', onSend }: Props) {
  const text = inboxTexts(locale)
  const [typed, setTyped] = useState(initial)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function send(): Promise<void> {
    const wrong = wordsFault(typed, locale)
    setFault(wrong)
    if (wrong !== null || busy) return
    setBusy(true)
    const isSent = await onSend(typed.trim())
    setBusy(false)
    if (isSent) setTyped('')
  }
  return (
    <form
      className="inbox__form"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <LabelledField label={words.label} hint={words.hint} error={fault ?? undefined}>
        {(field) => (
          <textarea
            rows={6}
            name={name}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            {...field}
          />
        )}
      </LabelledField>
      <button type="submit" className="button" disabled={busy}>
        {busy ? text('reply.sending') : words.send}
      </button>
    </form>
  )
}
