'use client'

import type { ReactNode } from 'react'
import type { CaseField } from './case-field.tsx'

interface Props {
  spec: CaseField
  form: string
  error: string | undefined
  optionalWord: string
  children: ReactNode
}

/** A question that has several controls: its name, hint and refusal around them. */
export function FieldFrame({ spec, form, error, optionalWord, children }: Props) {
  const id = `${form}-${spec.name}`
  return (
    <fieldset className={error ? 'field field--wrong' : 'field'}>
      <legend>
        {spec.label} {spec.optional && <span className="quiet">{optionalWord}</span>}
      </legend>
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
      {children}
    </fieldset>
  )
}
