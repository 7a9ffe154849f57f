'use client'

import { formatReceipt } from '@linsheng/anonymity/receipts'
import { DESCRIPTION_MAX, DESCRIPTION_MIN, type FiledForCaller } from '@linsheng/contracts/complaints'
import type { StaffReport } from '@linsheng/contracts/feedback'
import type { Locale } from '@linsheng/i18n'
import { type FormEvent, useState } from 'react'
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

/** What handing a report on has come to; here alone, for nothing on the server says which complaint came from which report. */
interface HandedOn {
  /** Makes a repetition the same complaint, also after the page of the conversation was left. */
  key: string
  filed: FiledForCaller | null
}
const handedOn = new Map<string, HandedOn>()

function handedOnOf(report: string): HandedOn {
  const known = handedOn.get(report) ?? { key: crypto.randomUUID(), filed: null }
  handedOn.set(report, known)
  return known
}

/** Hands the matter on as a complaint in the member's own words, and tells the writer its number and receipt. */
export function HandOnForm({ sending, options, locale, onDone }: Props) {
  const text = inboxTexts(locale)
  const [filed, setFiled] = useState(() => handedOnOf(sending.report.id).filed)
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function tell({ number, receipt }: FiledForCaller): Promise<void> {
    const words = text('handOn.told', { number, receipt: formatReceipt(receipt) })
    onDone(await sendReply(sending, words, 'case'))
  }
  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const [category, zone, description] = ['category', 'zone', 'description'].map((name) => said(event, name))
    setBusy(true)
    const known = handedOnOf(sending.report.id)
    const fixed = { channel: 'front-desk', kind: 'complaint', danger: 'no', impact: 'home' }
    const body = { consent: true, case: { ...fixed, category, zone, description } }
    const answer = await handOn(sending.report.id, body, known.key)
    if (answer.ok) {
      known.filed = answer.value
      setFiled(answer.value)
      await tell(answer.value)
    } else setRefused(errorTexts(locale)(answer.problem.code))
    setBusy(false)
  }
  if (filed) return <TellFiled filed={filed} locale={locale} onTell={() => tell(filed)} />
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

/** The complaint is there, and its writer does not know yet: number and receipt are shown until they are told. */
function TellFiled({ filed, locale, onTell }: { filed: FiledForCaller; locale: Locale; onTell(): void }) {
  const text = inboxTexts(locale)
  return (
    <div className="inbox__form">
      <p>{text('handOn.filed', { number: filed.number, receipt: formatReceipt(filed.receipt) })}</p>
      <button type="button" className="button" onClick={onTell}>
        {text('handOn.tell')}
      </button>
    </div>
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
