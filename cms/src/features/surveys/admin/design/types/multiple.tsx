'use client'

import { ChoicesField } from '../choices-field.tsx'
import { useDesign } from '../context.ts'
import { OptionalNumberField } from '../plain-fields.tsx'
import { type OwnProps, type QuestionEditor, twoChoices } from './editor.ts'

export const multiple: QuestionEditor<'multiple'> = {
  blank: (begun) => ({ ...begun, type: 'multiple', choices: twoChoices(), atMost: null }),
  Own: Multiple,
}

function Multiple({ question, pointer, onChange }: OwnProps<'multiple'>) {
  const { text } = useDesign()
  return (
    <>
      <ChoicesField
        kind="choice"
        pointer={`${pointer}/choices`}
        value={question.choices}
        onChange={(choices) => onChange({ ...question, choices })}
      />
      <OptionalNumberField
        label={text('atMost')}
        hint={text('atMost.hint')}
        pointer={`${pointer}/atMost`}
        value={question.atMost}
        onChange={(atMost) => onChange({ ...question, atMost })}
      />
    </>
  )
}
