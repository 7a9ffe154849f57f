'use client'

import { useDesign } from '../context.ts'
import { OptionalLocalizedField } from '../localized-field.tsx'
import { CheckField, NumberField, NumbersField } from '../plain-fields.tsx'
import type { OwnProps, QuestionEditor } from './editor.ts'

export const number: QuestionEditor<'number'> = {
  blank: (begun) => ({ ...begun, type: 'number', min: 0, max: 100, whole: true, unit: null, cuts: [10, 50] }),
  Own: NumberOwn,
}

function NumberOwn({ question, pointer, onChange }: OwnProps<'number'>) {
  const { text } = useDesign()
  return (
    <>
      <div className="design__pair">
        <NumberField
          label={text('number.min')}
          pointer={`${pointer}/min`}
          value={question.min}
          onChange={(min) => onChange({ ...question, min })}
        />
        <NumberField
          label={text('number.max')}
          pointer={`${pointer}/max`}
          value={question.max}
          onChange={(max) => onChange({ ...question, max })}
        />
      </div>
      <CheckField
        label={text('number.whole')}
        pointer={`${pointer}/whole`}
        value={question.whole}
        onChange={(whole) => onChange({ ...question, whole })}
      />
      <OptionalLocalizedField
        short
        label={text('number.unit')}
        pointer={`${pointer}/unit`}
        value={question.unit}
        onChange={(unit) => onChange({ ...question, unit })}
      />
      <NumbersField
        label={text('number.cuts')}
        hint={text('number.cuts.hint')}
        pointer={`${pointer}/cuts`}
        value={question.cuts}
        onChange={(cuts) => onChange({ ...question, cuts })}
      />
    </>
  )
}
