'use client'

import { ChoicesField } from '../choices-field.tsx'
import { type OwnProps, type QuestionEditor, scaleTo, twoChoices } from './editor.ts'
import { RatedFields } from './rated-fields.tsx'

export const matrix: QuestionEditor<'matrix'> = {
  blank: (begun) => ({ ...begun, type: 'matrix', rows: twoChoices(), scale: scaleTo(5), counts: true }),
  Own: Matrix,
}

function Matrix({ question, pointer, onChange }: OwnProps<'matrix'>) {
  return (
    <>
      <ChoicesField
        kind="row"
        pointer={`${pointer}/rows`}
        value={question.rows}
        onChange={(rows) => onChange({ ...question, rows })}
      />
      <RatedFields question={question} pointer={pointer} onChange={onChange} />
    </>
  )
}
