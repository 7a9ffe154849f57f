'use client'

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
import { handOnKey } from './hand-on-key.ts'
import { type Sending, tellHandedOn } from './send-words.ts'

interface Props {
  sending: Sending
  options: CaseOptions
  locale: Locale
  onDone(answer: Answer<StaffReport>): boolean
}

/**
 * Complaints by report, so that leaving the conversation loses nothing; here alone, for nothing on the server says which
 * complaint came from which report. After the page itself was left, handing on once more gives the same complaint.
 */
const handedOn = new Map<string, FiledForCaller>()

/** Hands the matter on as a complaint in the member's own words, and tells the writer its number and receipt. */
export function HandOnForm({ sending, options, locale, onDone }: Props) {
  const text = inboxTexts(locale)
  const [filed, setFiled] = useState(() => handedOn.get(sending.report.id) ?? null)
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function tell({ number, receipt }: FiledForCaller): Promise<void> {
    onDone(await tellHandedOn(sending, text('handOn.told', { number, receipt })))
  }
  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const [category, zone, description] = ['category', 'zone', 'description'].map((name) => said(event, name))
    setBusy(true)
    const fixed = { kind: 'complaint', danger: 'no', impact: 'home' }
    const body = { consent: true, case: { ...fixed, category, zone, description } }
    const answer = await handOn(sending.report.id, body, await handOnKey(sending.talk))
    if (answer.ok) {
      handedOn.set(sending.report.id, answer.value)
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
      <p>{text('handOn.filed', { number: filed.number, receipt: filed.receipt })}</p>
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
