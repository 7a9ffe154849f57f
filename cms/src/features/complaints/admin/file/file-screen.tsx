'use client'

import { useEffect, useRef } from 'react'
import { workTexts } from '../../../workspace/texts.ts'
import { Field, FormProblem, focusFirst } from '../fields.tsx'
import type { CaseOptions } from '../options.ts'
import { faultsOf, NO_FAULTS } from '../problem-fields.ts'
import { type Reader, workspaceTexts } from '../texts.ts'
import { Danger } from './danger.tsx'
import { fileFields } from './file-fields.ts'
import { ReceiptSlip } from './receipt-slip.tsx'
import { Similar } from './similar.tsx'
import { useFiling } from './use-filing.ts'

interface Props {
  community: { id: string; slug: string; name: string }
  options: CaseOptions
  /** Each category's own questions, by its code. */
  questions: Record<string, string[]>
  reader: Reader
}

/** A case for a caller: one screen beside the telephone, then the receipt, shown once. */
export function FileScreen({ community, options, questions, reader }: Props) {
  const { locale } = reader
  const filing = useFiling(community.id, (category) => questions[category] ?? [])
  if (filing.filed) {
    return <ReceiptSlip filed={filing.filed} community={community} reader={reader} onNext={filing.startAgain} />
  }
  const { draft } = filing
  return (
    <div className="filing">
      {draft.danger === 'yes' && (
        <div className="filing__danger">
          <Danger slug={community.slug} reader={reader} />
        </div>
      )}
      <FilingForm filing={filing} options={options} reader={reader} />
      <aside className="filing__beside">
        <Similar
          community={community.id}
          category={draft.category ?? ''}
          zone={draft.zone ?? ''}
          words={draft.description ?? ''}
          locale={locale}
        />
      </aside>
    </div>
  )
}

interface FormProps {
  filing: ReturnType<typeof useFiling>
  options: CaseOptions
  reader: Reader
}

function FilingForm({ filing, options, reader: { locale } }: FormProps) {
  const [text, common] = [workTexts(locale), workspaceTexts(locale)]
  const { draft, questions, busy, refused, change } = filing
  const form = useRef<HTMLFormElement>(null)
  const groups = fileFields(options, questions, locale)
  const names = groups.flatMap(({ fields }) => fields.map(({ name }) => name))
  const faults = refused ? faultsOf(refused.problem, names, locale) : NO_FAULTS
  const turn = refused?.turn ?? 0

  // The caller is speaking already: the cursor waits where their words go, and after a refusal where it is wrong.
  useEffect(() => {
    if (turn > 0) focusFirst(form.current)
    else document.getElementById('file-description')?.focus()
  }, [turn])

  return (
    <form
      ref={form}
      className="command-form file-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        filing.send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
      }}
    >
      {faults.whole && <FormProblem>{faults.whole}</FormProblem>}
      {groups.map(({ title, fields }) => (
        <div key={fields[0]?.name} className="file-form__group">
          {title && <h2>{title}</h2>}
          {fields.map((spec) => (
            <Field
              key={spec.name}
              spec={spec}
              form="file"
              value={draft[spec.name] ?? ''}
              error={faults.fields[spec.name]}
              optionalWord={common('optional')}
              onChange={(value) => change(spec.name, value)}
            />
          ))}
        </div>
      ))}
      <div className="file-form__read">
        <p className="quiet">{text('file.readBack.hint')}</p>
        <label className="field__choice">
          <input
            type="checkbox"
            checked={draft.readBack === 'yes'}
            onChange={(event) => change('readBack', event.currentTarget.checked ? 'yes' : 'no')}
          />{' '}
          {text('file.readBack')}
        </label>
      </div>
      <p className="command-form__actions">
        <button type="submit" className="button" disabled={busy}>
          {busy ? text('file.sending') : text('file.send')} <kbd>Ctrl ↵</kbd>
        </button>
        <span className="quiet">{text('file.kept')}</span>
      </p>
    </form>
  )
}
