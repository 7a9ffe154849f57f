'use client'

import { type FiledForCaller, filedForCallerSchema, fileForCallerSchema } from '@linsheng/contracts/complaints'
import { fieldProblems, type Problem, problem } from '@linsheng/contracts/problem'
import { useEffect, useRef, useState } from 'react'
import { Field, FormProblem, focusFirst } from '../fields.tsx'
import type { CaseOptions } from '../options.ts'
import { faultsOf, NO_FAULTS } from '../problem-fields.ts'
import { post } from '../requests.ts'
import { type Reader, workspaceTexts } from '../texts.ts'
import { EMPTY_CASE, fileFields } from './file-fields.ts'
import { ReceiptSlip } from './receipt-slip.tsx'

interface Props {
  community: { id: string; slug: string; name: string }
  options: CaseOptions
  reader: Reader
}

/** A case for a caller: one short form, then the receipt, shown once. */
export function FileScreen({ community, options, reader }: Props) {
  const text = workspaceTexts(reader.locale)
  const [draft, setDraft] = useState(EMPTY_CASE)
  const [key, setKey] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ problem: Problem; turn: number } | null>(null)
  const [filed, setFiled] = useState<FiledForCaller | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const fields = fileFields(options, reader.locale)
  const faults = refused
    ? faultsOf(
        refused.problem,
        fields.map(({ name }) => name),
        reader.locale,
      )
    : NO_FAULTS

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new form and each refusal move the cursor, nothing else does.
  useEffect(() => focusFirst(form.current), [refused?.turn, filed === null])

  const refuse = (found: Problem) => setRefused((before) => ({ problem: found, turn: (before?.turn ?? 0) + 1 }))

  async function send() {
    const request = fileForCallerSchema.safeParse({ ...draft, community: community.id })
    if (!request.success) return refuse(problem('invalid-request', fieldProblems(request.error)))
    const once = key ?? crypto.randomUUID()
    setKey(once)
    setBusy(true)
    const answer = await post('/api/complaints/file', filedForCallerSchema, request.data, { 'Idempotency-Key': once })
    setBusy(false)
    if (answer.ok) setFiled(answer.value)
    else refuse(answer.problem)
  }

  function startAgain() {
    setDraft(EMPTY_CASE)
    setKey(null)
    setRefused(null)
    setFiled(null)
  }

  if (filed) return <ReceiptSlip filed={filed} community={community} reader={reader} onNext={startAgain} />
  return (
    <form
      ref={form}
      className="command-form file-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
      }}
    >
      {faults.whole && <FormProblem>{faults.whole}</FormProblem>}
      {fields.map((spec) => (
        <Field
          key={spec.name}
          spec={spec}
          form="file"
          value={draft[spec.name] ?? ''}
          error={faults.fields[spec.name]}
          optionalWord={text('optional')}
          onChange={(value) => {
            setDraft((before) => ({ ...before, [spec.name]: value }))
            setKey(null)
          }}
        />
      ))}
      <p className="command-form__actions">
        <button type="submit" className="button" disabled={busy}>
          {busy ? text('sending') : text('file.send')} <kbd>Ctrl ↵</kbd>
        </button>
      </p>
    </form>
  )
}
