'use client'

import { formatReceipt } from '@linsheng/anonymity/receipts'
import { DESCRIPTION_MAX, DESCRIPTION_MIN } from '@linsheng/contracts/complaints'
import type { StaffReport } from '@linsheng/contracts/feedback'
import type { Locale } from '@linsheng/i18n'
import { type FormEvent, useRef, useState } from 'react'
import type { CaseOptions, Option } from '../../../complaints/admin/options.ts'
import type { Answer } from '../../../complaints/admin/requests.ts'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import { LabelledField, said } from '../keys/key-forms.tsx'
import { handOn } from '../requests.ts'
import { inboxTexts } from '../texts.ts'
import { type Sending, sendReply } from './send-words.ts'

interface Props {
  sending: Sending
  options: CaseOptions
  locale: Locale
  onDone(answer: Answer<StaffReport>): boolean
}

/** Hands the matter on as a complaint in the member's own words, and tells the writer its number and receipt. */
export function HandOnForm({ sending, options, locale, onDone }: Props) {
  const text = inboxTexts(locale)
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const key = useRef(crypto.randomUUID())

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const [category, zone, description] = ['category', 'zone', 'description'].map((name) => said(event, name))
    setBusy(true)
    const body = {
      ...{ channel: 'front-desk', kind: 'complaint', danger: 'no', impact: 'home' },
      category,
      zone,
      description,
    }
    const filed = await handOn(sending.report.id, { consent: true, case: body }, key.current)
    if (filed.ok) {
      const { number, receipt } = filed.value
      onDone(await sendReply(sending, text('handOn.told', { number, receipt: formatReceipt(receipt) }), 'case'))
    } else setRefused(errorTexts(locale)(filed.problem.code))
    setBusy(false)
  }
  return (
    <form className="inbox__form" onSubmit={send}>
      <p className="workspace__note">{text('handOn.what')}</p>
      <LabelledField label={text('handOn.category')}>
        {(field) => <Select name="category" options={options.categories} {...field} />}
      </LabelledField>
      <LabelledField label={text('handOn.zone')}>
        {(field) => (
          <Select name="zone" options={[{ value: '', label: text('handOn.zone.none') }, ...options.zones]} {...field} />
        )}
      </LabelledField>
      <LabelledField label={text('handOn.description')} error={refused ?? undefined}>
        {(field) => (
          <textarea
            rows={6}
            name="description"
            required
            minLength={DESCRIPTION_MIN}
            maxLength={DESCRIPTION_MAX}
            {...field}
          />
        )}
      </LabelledField>
      <button type="submit" className="button" disabled={busy}>
        {text('handOn.send')}
      </button>
    </form>
  )
}

function Select({ options, ...field }: { name: string; options: readonly Option[]; id: string }) {
  return (
    <select {...field}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
