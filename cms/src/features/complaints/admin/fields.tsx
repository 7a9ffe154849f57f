'use client'

import type { ReactNode, Ref } from 'react'
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
  const Answer = spec.kind === 'radio' ? Choices : Control
  return (
    <FieldFrame id={id} label={spec.label} mark={mark} hint={spec.hint} error={error} isGroup={spec.kind === 'radio'}>
      <Answer {...props} id={id} />
    </FieldFrame>
  )
}

interface FrameProps {
  /** Of the field inside; its hint and its fault are found at `<id>-hint` and `<id>-error`. */
  id: string
  label: string
  mark?: ReactNode
  hint: string | undefined
  error: string | undefined
  /** Several fields under one label. */
  isGroup?: boolean
  children: ReactNode
}

/** What stands around a field: its label, its hint, and what is wrong with it. */
export function FieldFrame({ id, label, mark, hint, error, isGroup = false, children }: FrameProps) {
  const Frame = isGroup ? 'fieldset' : 'div'
  const words = (
    <>
      {label} {mark}
    </>
  )
  return (
    <Frame className={error ? 'field field--wrong' : 'field'}>
      {isGroup ? <legend>{words}</legend> : <label htmlFor={id}>{words}</label>}
      {hint && (
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field__error">
          {error}
        </p>
      )}
      {children}
    </Frame>
  )
}

/** Ids of what describes a field in its frame. */
export const describedBy = (id: string, hint?: string, error?: string): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

function Control(props: Props & { id: string }) {
  const { spec, id, value, error, onChange } = props
  const common = {
    id,
    name: spec.name,
    value,
    'aria-describedby': describedBy(id, spec.hint, error),
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
        aria-describedby={describedBy(id, spec.hint, error)}
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
