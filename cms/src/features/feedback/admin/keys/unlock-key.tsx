'use client'

import { type KeyFileRefusal, type KeyPair, readKeyFile } from '@linsheng/anonymity/sealed'
import type { Locale } from '@linsheng/i18n'
import { type FormEvent, useState } from 'react'
import { inboxTexts } from '../texts.ts'
import { LabelledField, said, useWrongField } from './key-forms.tsx'

interface Props {
  locale: Locale
  /** What this browser keeps; null: the member chooses a file. */
  kept: string | null
  onReady(file: string, pair: KeyPair): void
}

/** Opens the inbox with the passphrase of a key file, kept here or brought along. */
export function UnlockKey({ locale, kept, onReady }: Props) {
  const text = inboxTexts(locale)
  const [refused, setRefused] = useState<{ code: KeyFileRefusal } | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useWrongField(refused)

  async function unlock(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const passphrase = said(event, 'passphrase')
    const chosen = new FormData(event.currentTarget).get('file')
    setBusy(true)
    const file = kept ?? (chosen instanceof File ? await chosen.text() : '')
    const pair = await readKeyFile(file, passphrase)
    setBusy(false)
    if (pair.ok) onReady(file, pair.value)
    else setRefused({ code: pair.code })
  }
  return (
    <form className="inbox__form" onSubmit={unlock} ref={form}>
      <h3>{text(kept === null ? 'key.import' : 'key.unlock')}</h3>
      {kept === null && (
        <LabelledField
          label={text('key.import.file')}
          hint={text('key.import.what')}
          error={refused?.code === 'not-a-key-file' ? text('key.notKey') : undefined}
        >
          {(field) => <input type="file" name="file" required {...field} />}
        </LabelledField>
      )}
      <LabelledField
        label={text('key.passphrase')}
        error={refused?.code === 'wrong-passphrase' ? text('key.wrong') : undefined}
      >
        {(field) => <input type="password" name="passphrase" autoComplete="current-password" required {...field} />}
      </LabelledField>
      <button type="submit" className="button" disabled={busy}>
        {busy ? text('key.unlocking') : text('key.unlock')}
      </button>
    </form>
  )
}
