'use client'

import type { KeyPair } from '@linsheng/anonymity/sealed'
import { newKeyPair, PASSPHRASE_MIN, writeKeyFile } from '@linsheng/anonymity/sealed'
import type { Locale } from '@linsheng/i18n'
import { type FormEvent, useState } from 'react'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import { announceKey } from '../requests.ts'
import { inboxTexts } from '../texts.ts'
import { LabelledField, said, useWrongField } from './key-forms.tsx'

interface Made {
  pair: KeyPair
  file: string
  office: string
}

interface Props {
  community: string
  locale: Locale
  onReady(file: string, pair: KeyPair): void
}

/** Makes a key in this browser: passphrase, then the file to keep, and only then is its public half announced. */
export function MakeKey({ community, locale, onReady }: Props) {
  const [made, setMade] = useState<Made | null>(null)
  if (made) return <AnnounceKey made={made} community={community} locale={locale} onReady={onReady} />
  return <NewKey locale={locale} onMade={setMade} />
}

function NewKey({ locale, onMade }: { locale: Locale; onMade(made: Made): void }) {
  const text = inboxTexts(locale)
  const [wrong, setWrong] = useState<{ is: 'short' | 'differ' } | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useWrongField(wrong)

  async function make(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const [passphrase, again, office] = [said(event, 'passphrase'), said(event, 'again'), said(event, 'office').trim()]
    if (passphrase !== again) return setWrong({ is: 'differ' })
    setBusy(true)
    const pair = await newKeyPair()
    const file = await writeKeyFile(pair, passphrase)
    setBusy(false)
    if (!file.ok) return setWrong({ is: 'short' })
    onMade({ pair, file: file.value, office })
  }
  return (
    <form className="inbox__form" onSubmit={make} ref={form}>
      <h3>{text('key.make')}</h3>
      <p className="quiet">{text('key.make.what')}</p>
      <LabelledField label={text('key.office')} hint={text('key.office.hint')}>
        {(field) => <input type="text" name="office" maxLength={40} autoComplete="off" {...field} />}
      </LabelledField>
      <LabelledField
        label={text('key.passphrase')}
        hint={text('key.passphrase.hint', { minimum: PASSPHRASE_MIN })}
        error={wrong?.is === 'short' ? text('key.short', { minimum: PASSPHRASE_MIN }) : undefined}
      >
        {(field) => <input type="password" name="passphrase" autoComplete="new-password" required {...field} />}
      </LabelledField>
      <LabelledField label={text('key.repeat')} error={wrong?.is === 'differ' ? text('key.differ') : undefined}>
        {(field) => <input type="password" name="again" autoComplete="new-password" required {...field} />}
      </LabelledField>
      <button type="submit" className="button" disabled={busy}>
        {busy ? text('key.making') : text('key.make')}
      </button>
    </form>
  )
}

function AnnounceKey({ made, community, locale, onReady }: Props & { made: Made }) {
  const text = inboxTexts(locale)
  const [isKept, setKept] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)

  async function announce(): Promise<void> {
    setBusy(true)
    const answer = await announceKey({ community, recipient: made.pair.recipient, office: made.office })
    setBusy(false)
    if (answer.ok) onReady(made.file, made.pair)
    else setRefused(errorTexts(locale)(answer.problem.code))
  }
  return (
    <div className="inbox__form">
      <h3>{text('key.save')}</h3>
      <p>{text('key.save.what')}</p>
      <p>
        <KeyDownload file={made.file} label={text('key.download')} />
      </p>
      <label className="field__choice">
        <input type="checkbox" checked={isKept} onChange={(event) => setKept(event.currentTarget.checked)} />
        {text('key.saved')}
      </label>
      {refused && (
        <p role="alert" className="workspace__problem">
          {refused}
        </p>
      )}
      <button type="button" className="button" disabled={!isKept || busy} onClick={announce}>
        {text('key.announce')}
      </button>
    </div>
  )
}

/** The encrypted key file as a download. */
export function KeyDownload({ file, label }: { file: string; label: string }) {
  return (
    <a
      className="button button--plain"
      href={`data:application/octet-stream;charset=utf-8,${encodeURIComponent(file)}`}
      download="linsheng-key.age"
    >
      {label}
    </a>
  )
}
