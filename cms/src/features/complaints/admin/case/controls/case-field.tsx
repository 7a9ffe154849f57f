'use client'

import { Field, type FieldSpec } from '../../fields.tsx'
import type { Reader } from '../../texts.ts'
import type { Draft } from '../draft.ts'
import { ChecksField } from './checks-field.tsx'
import { PhotosField } from './photos-field.tsx'
import { StepsField } from './steps-field.tsx'

/** One question of a case's forms: the ordinary kinds, and those only a case has. */
export interface CaseField extends Omit<FieldSpec, 'kind'> {
  kind: FieldSpec['kind'] | 'number' | 'checks' | 'photos' | 'steps'
  /** Reply templates may be put here. */
  template?: boolean
}

export interface CaseFieldProps {
  spec: CaseField
  /** Prefix of ids. */
  form: string
  draft: Draft
  errors: Record<string, string>
  optionalWord: string
  reader: Reader
  /** Id of the case, for what is sent ahead of the form. */
  caseId: string
  onWrite(changes: Draft): void
  onReplace(draft: Draft): void
}

/** Shows a question by its kind. */
export function CaseFieldView(props: CaseFieldProps) {
  const { spec, form, draft, errors, optionalWord, onWrite } = props
  const { kind } = spec
  switch (kind) {
    case 'checks':
      return <ChecksField {...props} />
    case 'photos':
      return <PhotosField {...props} />
    case 'steps':
      return <StepsField {...props} />
    default:
      return (
        <Field
          spec={{ ...spec, kind: kind === 'number' ? 'line' : kind, ...(kind === 'number' && { decimal: true }) }}
          form={form}
          value={draft[spec.name] ?? ''}
          error={errors[spec.name]}
          optionalWord={optionalWord}
          onChange={(value) => onWrite({ [spec.name]: value })}
        />
      )
  }
}
