'use client'

import { idsIn } from '../draft.ts'
import type { CaseFieldProps } from './case-field.tsx'
import { FieldFrame } from './field-frame.tsx'

/** Several of a list. */
export function ChecksField({ spec, form, draft, errors, optionalWord, onWrite }: CaseFieldProps) {
  const error = errors[spec.name]
  const chosen = idsIn(draft[spec.name])
  const toggle = (id: string, on: boolean) =>
    onWrite({ [spec.name]: (on ? [...chosen, id] : chosen.filter((other) => other !== id)).join(',') })
  return (
    <FieldFrame spec={spec} form={form} error={error} optionalWord={optionalWord}>
      {spec.options?.map(({ value, label }) => (
        <label key={value} className="field__choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            aria-invalid={error ? true : undefined}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          {label}
        </label>
      ))}
    </FieldFrame>
  )
}
