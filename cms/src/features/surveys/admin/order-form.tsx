'use client'

import { useEffect, useRef, useState } from 'react'
import type { Draft } from '../../complaints/admin/case/draft.ts'
import { Field, type FieldSpec, FormProblem, focusFirst } from '../../complaints/admin/fields.tsx'
import { type Faults, faultsOf, NO_FAULTS } from '../../complaints/admin/problem-fields.ts'
import { workspaceTexts } from '../../complaints/admin/texts.ts'
import type { OnScreen } from './loaded.tsx'
import { surveyTexts } from './texts.ts'

type Places = Parameters<typeof faultsOf>[3]

interface Props {
  on: OnScreen
  /** Prefix of the fields' ids. */
  name: string
  title: string
  help?: string
  fields: FieldSpec[]
  start: Draft
  /** What the fields come to; whether it is a command, its schema says. */
  commandOf(draft: Draft): unknown
  /** Fields of this form that refusals belong to. */
  places?: Places
  submit: string
  /** Said when it was done. */
  done: string
  onDone?(): void
}

/** A form for one step of a survey: its questions, and each refusal in words where it belongs. */
export function OrderForm({ on, name, title, help, fields, start, commandOf, places, submit, done, onDone }: Props) {
  const { locale } = on.place.reader
  const [text, common] = [surveyTexts(locale), workspaceTexts(locale)]
  const [draft, setDraft] = useState(start)
  const [outcome, setOutcome] = useState<{ faults: Faults; done: boolean; turn: number } | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const faults = outcome?.faults ?? NO_FAULTS
  const turn = outcome?.turn ?? 0
  const isRefused = outcome !== null && !outcome.done
  useEffect(() => {
    if (turn > 0 && isRefused) focusFirst(form.current)
  }, [turn, isRefused])

  async function send() {
    const answer = await on.order(commandOf(draft))
    if (!answer.ok && answer.newer) on.show(answer.newer)
    const names = fields.map((field) => field.name)
    const found = answer.ok ? NO_FAULTS : faultsOf(answer.problem, names, locale, places)
    const whole = !answer.ok && answer.newer ? text('changedMeanwhile') : found.whole
    setOutcome((before) => ({ faults: { ...found, whole }, done: answer.ok, turn: (before?.turn ?? 0) + 1 }))
    if (answer.ok) onDone?.()
  }

  return (
    <form
      ref={form}
      className="command-form order-form"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        if (!on.busy) send()
      }}
    >
      <h3>{title}</h3>
      {help && <p className="quiet">{help}</p>}
      {faults.whole && <FormProblem>{faults.whole}</FormProblem>}
      {fields.map((spec) => (
        <Field
          key={spec.name}
          spec={spec}
          form={name}
          value={draft[spec.name] ?? ''}
          error={faults.fields[spec.name]}
          optionalWord={common('optional')}
          onChange={(value) => setDraft((before) => ({ ...before, [spec.name]: value }))}
        />
      ))}
      <p className="command-form__actions">
        <button type="submit" className="button" disabled={on.busy}>
          {submit}
        </button>
      </p>
      <p className="case__done" role="status">
        {outcome?.done ? done : ''}
      </p>
    </form>
  )
}
