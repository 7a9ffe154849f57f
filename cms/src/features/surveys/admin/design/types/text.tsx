'use client'

import { ANSWER_TEXT_MAX } from '@linsheng/domain/surveys'
import { useDesign } from '../context.ts'
import { NumberField } from '../plain-fields.tsx'
import type { OwnProps, QuestionEditor } from './editor.ts'

/** Longest answer to a new question, in characters. */
const LENGTH = 500

export const text: QuestionEditor<'text'> = {
  blank: (begun) => ({ ...begun, type: 'text', maxLength: LENGTH }),
  Own: TextOwn,
}

function TextOwn({ question, pointer, onChange }: OwnProps<'text'>) {
  const { text: words } = useDesign()
  return (
    <NumberField
      label={words('text.maxLength')}
      hint={words('text.maxLength.hint', { maximum: ANSWER_TEXT_MAX })}
      pointer={`${pointer}/maxLength`}
      value={question.maxLength}
      onChange={(maxLength) => onChange({ ...question, maxLength })}
    />
  )
}
