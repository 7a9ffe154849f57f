'use client'

import { type FormEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { describedBy, FieldFrame } from '../../../complaints/admin/fields.tsx'

interface FieldProps {
  label: string
  hint?: string | undefined
  error?: string | undefined
  children(props: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }): ReactNode
}

/** A field of a form that is read when it is sent, in its frame. */
export function LabelledField({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const described = {
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error ? true : undefined,
  } as const
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      {children({ id, ...described })}
    </FieldFrame>
  )
}

/**
 * Leads to the field that is wrong each time a form was found so: whoever cannot see it would not notice.
 * @param found what was found last, another object each time; null: nothing
 */
export function useWrongField(found: object | null): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (found) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [found])
  return form
}

/** What a form field says, trimmed; empty where there is none. */
export function said(event: FormEvent<HTMLFormElement>, name: string): string {
  const value = new FormData(event.currentTarget).get(name)
  return typeof value === 'string' ? value : ''
}
