'use client'

import { ChoicesField } from '../choices-field.tsx'
import { type QuestionEditor, twoChoices } from './editor.ts'

export const single: QuestionEditor<'single'> = {
  blank: (begun) => ({ ...begun, type: 'single', choices: twoChoices() }),
  Own: ({ question, pointer, onChange }) => (
    <ChoicesField
      kind="choice"
      pointer={`${pointer}/choices`}
      value={question.choices}
      onChange={(choices) => onChange({ ...question, choices })}
    />
  ),
}
