'use client'

import { caseStepTexts } from '../../texts.ts'
import { stepCount, withoutStep } from '../actions/working.ts'
import type { CaseFieldProps } from './case-field.tsx'
import { FieldFrame } from './field-frame.tsx'

/** The plan's steps, one row each: what, and who does it. */
export function StepsField({ spec, form, draft, errors, optionalWord, reader, onWrite, onReplace }: CaseFieldProps) {
  const text = caseStepTexts(reader.locale)
  const rows = Array.from({ length: stepCount(draft) }, (_, row) => row)
  const add = () => onWrite({ [`steps/${rows.length}/text`]: '', [`steps/${rows.length}/who`]: '' })
  const field = (row: number, part: 'text' | 'who', label: string) => {
    const name = `steps/${row}/${part}`
    const error = errors[name]
    return (
      <>
        <input
          type="text"
          autoComplete="off"
          id={`${form}-${name}`}
          aria-label={label}
          placeholder={part === 'who' ? text('field.stepWho') : undefined}
          value={draft[name] ?? ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${form}-${name}-error` : undefined}
          onChange={(event) => onWrite({ [name]: event.currentTarget.value })}
        />
        {error && (
          <span id={`${form}-${name}-error`} className="field__error">
            {error}
          </span>
        )}
      </>
    )
  }
  return (
    <FieldFrame spec={spec} form={form} error={errors.steps} optionalWord={optionalWord}>
      <ol className="plan-steps">
        {rows.map((row) => (
          <li key={row} className="plan-steps__row">
            <span>{field(row, 'text', text('field.step', { n: row + 1 }))}</span>
            <span>{field(row, 'who', `${text('field.step', { n: row + 1 })} ${text('field.stepWho')}`)}</span>
            {rows.length > 1 && (
              <button
                type="button"
                className="button button--plain"
                aria-label={text('steps.remove', { n: row + 1 })}
                onClick={() => onReplace(withoutStep(draft, row))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ol>
      <button type="button" className="link" onClick={add}>
        {text('steps.add')}
      </button>
    </FieldFrame>
  )
}
