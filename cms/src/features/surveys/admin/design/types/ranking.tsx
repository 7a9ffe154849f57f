'use client'

import { ChoicesField } from '../choices-field.tsx'
import { type QuestionEditor, twoChoices } from './editor.ts'

export const ranking: QuestionEditor<'ranking'> = {
  blank: (begun) => ({ ...begun, type: 'ranking', choices: twoChoices() }),
  Own: ({ question, pointer, onChange }) => (
    <ChoicesField
      kind="choice"
      pointer={`${pointer}/choices`}
      value={question.choices}
      onChange={(choices) => onChange({ ...question, choices })}
    />
  ),
}
