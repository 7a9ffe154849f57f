'use client'

import type { Locale } from '@linsheng/i18n'
import { useState } from 'react'
import { inboxTexts } from './texts.ts'

interface Props {
  label: string
  question: string
  locale: Locale
  onSure(): void
}

/** A step that cannot be taken back: asks once more where it stands. */
export function SureButton({ label, question, locale, onSure }: Props) {
  const text = inboxTexts(locale)
  const [asks, setAsks] = useState(false)
  if (!asks) {
    return (
      <button type="button" className="button button--plain" onClick={() => setAsks(true)}>
        {label}
      </button>
    )
  }
  const answer = (isSure: boolean) => {
    setAsks(false)
    if (isSure) onSure()
  }
  return (
    <fieldset className="inbox__sure">
      <legend>{question}</legend>
      <button type="button" className="button" onClick={() => answer(true)}>
        {text('sure')}
      </button>
      <button type="button" className="button button--plain" onClick={() => answer(false)}>
        {text('cancel')}
      </button>
    </fieldset>
  )
}
