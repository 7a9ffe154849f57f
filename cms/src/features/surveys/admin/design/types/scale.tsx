'use client'

import { useDesign } from '../context.ts'
import { CheckField } from '../plain-fields.tsx'
import { ScaleField } from '../scale-field.tsx'
import { type OwnProps, type QuestionEditor, scaleTo } from './editor.ts'

export const scale: QuestionEditor<'scale'> = {
  blank: (begun) => ({ ...begun, type: 'scale', scale: scaleTo(5), counts: true }),
  Own: ScaleOwn,
}

function ScaleOwn({ question, pointer, onChange }: OwnProps<'scale'>) {
  const { text } = useDesign()
  return (
    <>
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
