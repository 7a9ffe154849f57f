'use client'

import type { StaffCase, StaffCommandName } from '@linsheng/contracts/complaints'
import { useEffect, useRef, useState } from 'react'
import { FormProblem, focusFirst } from '../fields.tsx'
import type { CaseOptions } from '../options.ts'
import { faultsOf, NO_FAULTS } from '../problem-fields.ts'
import { casePageTexts, caseStepTexts, type Reader, workspaceTexts } from '../texts.ts'
import { fieldsOf, meaningOf, startOf, withFollowing } from './actions/index.ts'
import { Changes } from './changes.tsx'
import { type CaseField, CaseFieldView } from './controls/case-field.tsx'
import { TemplatePicker } from './controls/template-picker.tsx'
import { type Draft, gapsIn } from './draft.ts'
import { PriorityMatrix } from './panels/priority-matrix.tsx'
import { PublicPreview } from './public-preview.tsx'
import type { Outcome } from './use-case.ts'

interface Props {
  id: string
  command: StaffCommandName
  found: StaffCase
  /** The case as it stands meanwhile, where somebody else has acted. */
  newer: StaffCase | null
  options: CaseOptions
  draft: Draft
  busy: boolean
  outcome: Outcome | null
  reader: Reader
  onWrite(changes: Draft): void
  onReplace(draft: Draft): void
  onSend(anyway: boolean): void
  onClose(): void
  onShow(latest: StaffCase): void
  /** What was written here goes into a message instead, when this step is no longer possible. */
  onSalvage(draft: Draft): void
}

/** One step's form. What is typed stays whatever the answer is; a refusal stands at its field and takes the cursor there. */
export function CommandForm(props: Props) {
  const { command, found, options, draft, busy, outcome, reader, onClose } = props
  const [text, words] = [caseStepTexts(reader.locale), workspaceTexts(reader.locale)]
  const form = useRef<HTMLFormElement>(null)
  const fields = fieldsOf(command, { found, options, draft, reader })
  const refused = outcome?.command === command ? outcome.refused : null
  const changed = refused?.code === 'case-changed' && props.newer !== null
  const faults =
    refused && !changed ? faultsOf(refused, namesOf(fields, draft), reader.locale, timeOf(fields)) : NO_FAULTS
  const possible = found.allowed.includes(command)
  const meaning = meaningOf(command, { found, options, reader })
  const turn = refused ? outcome?.turn : 0
  const [checks, setChecks] = useState(0)
  const gaps = gapFaults(fields, draft, (open) => text('template.gaps', { gaps: open }))

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new form or a new refusal moves the cursor, typing does not.
  useEffect(() => focusFirst(form.current), [command, turn, checks])

  return (
    <form
      ref={form}
      className="command-form"
      aria-label={text(`name.${command}`)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (Object.keys(gaps).length > 0) setChecks(checks + 1)
        else if (possible) props.onSend(false)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
      }}
    >
      <h3 className="command-form__title">{text(`name.${command}`)}</h3>
      {changed && <Conflict {...props} />}
      {faults.whole && <FormProblem>{faults.whole}</FormProblem>}
      {!possible && <Overtaken {...props} />}
      {command === 'classify' && <PriorityMatrix found={found} locale={reader.locale} />}
      {meaning && <p>{meaning}</p>}
      {fields.map((spec) => (
        <div key={spec.name}>
          <CaseFieldView
            spec={spec}
            form={command}
            draft={draft}
            errors={checks === 0 ? faults.fields : { ...faults.fields, ...gaps }}
            optionalWord={words('optional')}
            reader={reader}
            caseId={props.id}
            onWrite={(changes) => props.onWrite(withFollowing(command, changes))}
            onReplace={props.onReplace}
          />
          {spec.template && (
            <TemplatePicker
              caseId={props.id}
              command={command}
              reader={reader}
              onChoose={(chosen) => {
                const suggested = startOf(command, { found, options, reader })[spec.name]
                props.onWrite({ [spec.name]: withTemplate(draft[spec.name], suggested, chosen) })
              }}
            />
          )}
        </div>
      ))}
      <p className="command-form__actions">
        <button type="submit" className="button" disabled={busy || !possible}>
          {busy ? words('sending') : text(`send.${command}`)} <kbd>Ctrl ↵</kbd>
        </button>
        <button type="button" className="button button--plain" onClick={onClose}>
          {words('later')} <kbd>Esc</kbd>
        </button>
      </p>
      {possible && <PublicPreview command={command} found={found} draft={draft} reader={reader} />}
    </form>
  )
}

/** Names under which a refusal may stand: the questions, and the rows of a plan. */
const namesOf = (fields: CaseField[], draft: Draft): string[] => [
  ...fields.map(({ name }) => name),
  ...Object.keys(draft).filter((name) => name.includes('/')),
]

/** What a template left open is not sent: whoever reads it would be told “【几点】”. */
function gapFaults(fields: CaseField[], draft: Draft, sentence: (gaps: string) => string): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ name, template }) => {
      const gaps = template ? gapsIn(draft[name]) : []
      return gaps.length > 0 ? [[name, sentence(gaps.join(' '))]] : []
    }),
  )
}

/** A time that has passed is refused at the form's first time. */
function timeOf(fields: CaseField[]): { 'time-in-past'?: string } {
  const time = fields.find(({ kind }) => kind === 'when')
  return time ? { 'time-in-past': time.name } : {}
}

/** Nothing that was typed is replaced: a template comes after it. What the form itself has suggested gives way. */
const withTemplate = (typed: string | undefined, suggested: string | undefined, chosen: string): string =>
  typed?.trim() && typed !== suggested ? `${typed.trimEnd()}\n${chosen}` : chosen

/** Somebody else was faster: what they did, and both ways on. */
function Conflict({ found, newer, busy, reader, onSend, onShow }: Props) {
  const text = casePageTexts(reader.locale)
  if (!newer) return null
  return (
    <div role="alert" className="workspace__note conflict">
      <p>
        <b>{text('conflict.title')}</b>
      </p>
      <Changes before={found} after={newer} reader={reader} />
      <p>{text('conflict.kept')}</p>
      <p className="command-form__actions">
        <button type="button" className="button" disabled={busy} onClick={() => onSend(true)}>
          {text('conflict.anyway')}
        </button>
        <button type="button" className="button button--plain" onClick={() => onShow(newer)}>
          {text('conflict.look')}
        </button>
      </p>
    </div>
  )
}

const WORDS = ['message', 'text', 'measure', 'found', 'done', 'follows', 'reason', 'note'] as const

function Overtaken({ draft, found, reader, onSalvage }: Props) {
  const text = casePageTexts(reader.locale)
  const written = WORDS.flatMap((name) => draft[name] ?? []).filter((value) => value.trim() !== '')
  return (
    <p className="workspace__note">
      {text('overtaken')}{' '}
      {written.length > 0 && found.allowed.includes('note') && (
        <button
          type="button"
          className="link"
          onClick={() => onSalvage({ audience: 'complainant', text: written.join('\n') })}
        >
          {text('overtaken.salvage')}
        </button>
      )}
    </p>
  )
}
