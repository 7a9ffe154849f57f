'use client'

import { SERVQUAL_DIMENSIONS } from '@linsheng/domain/surveys'
import { surveyWords } from '../../texts.ts'
import { useDesign } from '../context.ts'
import { SelectField } from '../plain-fields.tsx'
import { ScaleField } from '../scale-field.tsx'
import { type OwnProps, type QuestionEditor, scaleTo } from './editor.ts'

export const pair: QuestionEditor<'pair'> = {
  blank: (begun) => ({ ...begun, type: 'pair', dimension: SERVQUAL_DIMENSIONS[0], scale: scaleTo(7) }),
  Own: PairOwn,
}

function PairOwn({ question, pointer, onChange }: OwnProps<'pair'>) {
  const { text, locale } = useDesign()
  const word = surveyWords(locale)
  const choose = (value: string) => {
    const dimension = SERVQUAL_DIMENSIONS.find((name) => name === value)
    if (dimension) onChange({ ...question, dimension })
  }
  return (
    <>
      <SelectField
        label={text('dimension')}
        pointer={`${pointer}/dimension`}
        value={question.dimension}
        options={SERVQUAL_DIMENSIONS.map((value) => ({ value, label: word(`dimension.${value}`) }))}
        onChange={choose}
      />
      <ScaleField
        pointer={`${pointer}/scale`}
        value={question.scale}
        onChange={(points) => onChange({ ...question, scale: points })}
      />
    </>
  )
}
