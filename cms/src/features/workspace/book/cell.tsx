'use client'

import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { Option } from '../../complaints/admin/options.ts'
import type { BookColumn, ColumnSpec } from './columns.ts'

interface Props {
  spec: ColumnSpec
  id: string
  value: string
  /** Its row and column, by which it is found. */
  place: string
  /** Name of the cell for who hears it. */
  label: string
  faulty: boolean
  onKeyDown(event: KeyboardEvent): void
  onValue(value: string): void
  /** What something typed means, once it is all there. */
  read(typed: string): string
}

/** One cell of the book: a short list to choose from, or text that is understood once the cell is left. */
export function Cell({ spec, id, value, place, label, faulty, onKeyDown, onValue, read }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const common = {
    ...{ id, 'data-cell': place, 'aria-label': label, 'aria-invalid': faulty || undefined },
    'aria-describedby': faulty ? `${id}-error` : undefined,
    onKeyDown,
  }
  if (spec.options && !spec.typed) {
    return (
      <select {...common} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <Options options={spec.options} value={value} />
      </select>
    )
  }
  const known = spec.options?.find((option) => option.value === value)
  const shown = value !== '' && known ? known.label : value
  return (
    <input
      type="text"
      autoComplete="off"
      list={spec.typed ? listOf(spec.name) : undefined}
      {...common}
      value={(spec.typed ? typed : null) ?? shown}
      onChange={({ currentTarget }) => (spec.typed ? setTyped(currentTarget.value) : onValue(currentTarget.value))}
      onBlur={() => {
        const meant = read(typed ?? value)
        setTyped(null)
        if (meant !== value) onValue(meant)
      }}
    />
  )
}

const listOf = (name: BookColumn): string => `book-${name}-list`

/** What a browser offers while one types in a cell of the column. */
export const TypedList = ({ name, options }: { name: BookColumn; options: Option[] }) => (
  <datalist id={listOf(name)}>
    {options.map(({ value, label }) => value !== '' && <option key={value} value={label} />)}
  </datalist>
)

/** What was pasted and is in no list stays in sight. */
function Options({ options, value }: { options: Option[]; value: string }) {
  const unknown = options.every((option) => option.value !== value)
  return (
    <>
      {unknown && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </>
  )
}
