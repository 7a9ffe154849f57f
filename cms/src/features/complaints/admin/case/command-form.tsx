'use client'

import type { StaffCase, StaffCommandName } from '@linsheng/contracts/complaints'
import { useEffect, useRef } from 'react'
import { Field, FormProblem, focusFirst } from '../fields.tsx'
import type { CaseOptions } from '../options.ts'
import { faultsOf, NO_FAULTS } from '../problem-fields.ts'
import { type Reader, workspaceTexts } from '../texts.ts'
import { type Draft, fieldsOf } from './commands.ts'
import { PriorityMatrix } from './priority-matrix.tsx'
import type { Outcome } from './use-case.ts'

interface Props {
  command: StaffCommandName
  found: StaffCase
  options: CaseOptions
  draft: Draft
  busy: boolean
  outcome: Outcome | null
  reader: Reader
  onWrite(name: string, value: string): void
  onSend(): void
  onClose(): void
  /** What was written here goes into a message instead, when this step is no longer possible. */
  onSalvage(draft: Draft): void
}

/** One step's form. What is typed stays whatever the answer is; a refusal stands at its field and takes the cursor there. */
export function CommandForm(props: Props) {
  const { command, found, options, draft, busy, outcome, reader, onWrite, onSend, onClose } = props
  const { locale } = reader
  const text = workspaceTexts(locale)
  const form = useRef<HTMLFormElement>(null)
  const fields = fieldsOf(command, { found, options, draft, locale })
  const refused = outcome?.command === command ? outcome.refused : null
  const faults = refused
    ? faultsOf(
        refused,
        fields.map(({ name }) => name),
        locale,
      )
    : NO_FAULTS
  const possible = found.allowed.includes(command)
  const turn = refused ? outcome?.turn : 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new form or a new refusal moves the cursor, typing does not.
  useEffect(() => focusFirst(form.current), [command, turn])

  return (
    <form
      ref={form}
      className="command-form"
      aria-label={text(`command.${command}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && possible) onSend()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
      }}
    >
      {faults.whole && <FormProblem>{faults.whole}</FormProblem>}
      {!possible && <Overtaken {...props} />}
      {command === 'classify' && <PriorityMatrix found={found} locale={locale} />}
      {fields.map((spec) => (
        <Field
          key={spec.name}
          spec={spec}
          form={command}
          value={draft[spec.name] ?? ''}
          error={faults.fields[spec.name]}
          optionalWord={text('optional')}
          onChange={(value) => onWrite(spec.name, value)}
        />
      ))}
      <p className="command-form__actions">
        <button type="submit" className="button" disabled={busy || !possible}>
          {busy ? text('sending') : text(`send.${command}`)} <kbd>Ctrl ↵</kbd>
        </button>
        <button type="button" className="button button--plain" onClick={onClose}>
          {text('later')} <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  )
}

function Overtaken({ draft, found, reader, onSalvage }: Props) {
  const text = workspaceTexts(reader.locale)
  const words = ['message', 'text', 'found', 'done', 'follows', 'reason'].flatMap((name) => draft[name] ?? [])
  return (
    <p className="workspace__note">
      {text('overtaken')}{' '}
      {words.length > 0 && found.allowed.includes('note') && (
        <button
          type="button"
          className="link"
          onClick={() => onSalvage({ audience: 'complainant', text: words.join('\n') })}
        >
          {text('overtaken.salvage')}
        </button>
      )}
    </p>
  )
}
