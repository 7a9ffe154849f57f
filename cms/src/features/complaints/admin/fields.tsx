'use client'

import type { Ref } from 'react'
import type { Option } from './options.ts'

/** One question of a form. */
export interface FieldSpec {
  name: string
  label: string
  kind: 'line' | 'long' | 'select' | 'radio' | 'when'
  hint?: string
  options?: Option[]
  optional?: boolean
  /** A number is typed: phones show their number keys. */
  decimal?: boolean
}

interface Props {
  spec: FieldSpec
  /** Prefix of ids, so that two forms on a page do not share them. */
  form: string
  value: string
  /** Sentence that says what is wrong with it. */
  error: string | undefined
  /** Word after the label of what may be left out. */
  optionalWord: string
  onChange(value: string): void
}

/** A labelled question with its hint and, when it was refused, the reason at the field. */
export function Field(props: Props) {
  const { spec, form, error, optionalWord } = props
  const id = `${form}-${spec.name}`
  const mark = spec.optional && <span className="quiet">{optionalWord}</span>
  const notes = (
    <>
      {spec.hint && (
        <p id={`${id}-hint`} className="quiet">
          {spec.hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field__error">
          {error}
        </p>
      )}
    </>
  )
  if (spec.kind === 'radio') {
    return (
      <fieldset className={error ? 'field field--wrong' : 'field'}>
        <legend>
          {spec.label} {mark}
        </legend>
        {notes}
        <Choices {...props} id={id} />
      </fieldset>
    )
  }
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      <label htmlFor={id}>
        {spec.label} {mark}
      </label>
      {notes}
      <Control {...props} id={id} />
    </div>
  )
}

const describedBy = (id: string, { spec, error }: Props): string | undefined =>
  [spec.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

function Control(props: Props & { id: string }) {
  const { spec, id, value, error, onChange } = props
  const common = {
    id,
    name: spec.name,
    value,
    'aria-describedby': describedBy(id, props),
    'aria-invalid': error ? true : undefined,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  }
  if (spec.kind === 'long') return <textarea rows={4} {...common} />
  if (spec.kind === 'line')
    return <input type="text" autoComplete="off" inputMode={spec.decimal ? 'decimal' : undefined} {...common} />
  if (spec.kind === 'when') return <input type="datetime-local" {...common} />
  return (
    <select {...common}>
      {spec.options?.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

function Choices(props: Props & { id: string }) {
  const { spec, id, form, value, error, onChange } = props
  return spec.options?.map((option, index) => (
    <label key={option.value} className="field__choice">
      <input
        type="radio"
        id={index === 0 ? id : undefined}
        name={`${form}-${spec.name}`}
        value={option.value}
        checked={value === option.value}
        aria-describedby={describedBy(id, props)}
        aria-invalid={error ? true : undefined}
        onChange={() => onChange(option.value)}
      />
      {option.label}
    </label>
  ))
}

/** Puts the cursor on the first question that was refused, else on the first one. */
export function focusFirst(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  const first = form?.querySelector<HTMLElement>(
    'input:checked, textarea, input:not([type="radio"]), select, input, button',
  )
  ;(wrong ?? first)?.focus()
}

/** A sentence about the whole form, read out when it appears. */
export function FormProblem({ children, ref }: { children: string; ref?: Ref<HTMLParagraphElement> }) {
  return (
    <p ref={ref} role="alert" className="workspace__problem">
      {children}
    </p>
  )
}
