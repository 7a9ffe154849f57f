'use client'

import { ChoicesField } from '../choices-field.tsx'
import { useDesign } from '../context.ts'
import { CheckField } from '../plain-fields.tsx'
import { ScaleField } from '../scale-field.tsx'
import { type OwnProps, type QuestionEditor, scaleTo, twoChoices } from './editor.ts'

export const matrix: QuestionEditor<'matrix'> = {
  blank: (begun) => ({ ...begun, type: 'matrix', rows: twoChoices(), scale: scaleTo(5), counts: true }),
  Own: Matrix,
}

function Matrix({ question, pointer, onChange }: OwnProps<'matrix'>) {
  const { text } = useDesign()
  return (
    <>
      <ChoicesField
        kind="row"
        pointer={`${pointer}/rows`}
        value={question.rows}
        onChange={(rows) => onChange({ ...question, rows })}
      />
      <ScaleField
        pointer={`${pointer}/scale`}
        value={question.scale}
        onChange={(points) => onChange({ ...question, scale: points })}
      />
      <CheckField
        label={text('counts')}
        pointer={`${pointer}/counts`}
        value={question.counts}
        onChange={(counts) => onChange({ ...question, counts })}
      />
    </>
  )
}
