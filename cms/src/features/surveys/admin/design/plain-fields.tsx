'use client'

import { useEffect, useState } from 'react'
import type { Option } from '../../../complaints/admin/options.ts'
import { FaultLines, useControl } from './fault-lines.tsx'

interface Props<Value> {
  label: string
  pointer: string
  value: Value
  onChange(value: Value): void
  hint?: string
}

const NUMERAL = /^-?\d+(?:\.\d+)?$/

/** A number as typed, full-width digits too; NaN when it is none. */
function numberIn(typed: string): number {
  const written = typed.normalize('NFKC').trim()
  return NUMERAL.test(written) ? Number(written) : Number.NaN
}

const shown = (value: number | null): string => (value === null || Number.isNaN(value) ? '' : `${value}`)
const numbersIn = (typed: string): number[] =>
  typed
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== '')
    .map(numberIn)

/** What is typed, kept as typed while it means the value that was made of it. */
function useTyped<Value>(value: Value, read: (typed: string) => Value, show: (value: Value) => string) {
  const [typed, setTyped] = useState(() => show(value))
  const isSame = JSON.stringify(read(typed)) === JSON.stringify(value)
  const shownNow = show(value)
  useEffect(() => {
    if (!isSame) setTyped(shownNow)
  }, [isSame, shownNow])
  return [typed, setTyped] as const
}

interface TypedProps<Value> extends Props<Value> {
  read(typed: string): Value
  show(value: Value): string
}

function TypedField<Value>({ label, pointer, value, onChange, hint, read, show }: TypedProps<Value>) {
  const control = useControl(pointer)
  const [typed, setTyped] = useTyped(value, read, show)
  return (
    <div className={control['aria-invalid'] ? 'field field--wrong design__short' : 'field design__short'}>
      <label htmlFor={control.id}>{label}</label>
      {hint && <p className="quiet">{hint}</p>}
      <FaultLines pointer={pointer} />
      <input
        {...control}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          onChange(read(event.currentTarget.value))
        }}
      />
    </div>
  )
}

/** NaN while what is typed is no number. */
export const NumberField = (props: Props<number>) => <TypedField {...props} read={numberIn} show={shown} />

/** Null where nothing is typed. */
export const OptionalNumberField = (props: Props<number | null>) => (
  <TypedField {...props} read={(typed) => (typed.trim() === '' ? null : numberIn(typed))} show={shown} />
)

/** Numbers with anything between them. */
export const NumbersField = (props: Props<readonly number[]>) => (
  <TypedField {...props} read={numbersIn} show={(value) => value.map(shown).join(', ')} />
)

export function CheckField({ label, pointer, value, onChange, hint }: Props<boolean>) {
  const control = useControl(pointer)
  return (
    <div className="field">
      <label className="field__choice">
        <input
          {...control}
          type="checkbox"
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint && <p className="quiet">{hint}</p>}
      <FaultLines pointer={pointer} />
    </div>
  )
}

export function SelectField({
  label,
  pointer,
  value,
  onChange,
  hint,
  options,
}: Props<string> & { options: readonly Option[] }) {
  const control = useControl(pointer)
  return (
    <div className={control['aria-invalid'] ? 'field field--wrong design__short' : 'field design__short'}>
      <label htmlFor={control.id}>{label}</label>
      {hint && <p className="quiet">{hint}</p>}
      <FaultLines pointer={pointer} />
      <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
