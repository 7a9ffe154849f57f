import type { MatrixQuestion, ScaleQuestion } from '@linsheng/domain/surveys'
import { useDesign } from '../context.ts'
import { CheckField } from '../plain-fields.tsx'
import { ScaleField } from '../scale-field.tsx'

interface Props<Rated> {
  question: Rated
  pointer: string
  onChange(question: Rated): void
}

/** What every question that is rated has: its points, and whether they count in the index. */
export function RatedFields<Rated extends ScaleQuestion | MatrixQuestion>({
  question,
  pointer,
  onChange,
}: Props<Rated>) {
  const { text } = useDesign()
  return (
    <>
      <ScaleField
        pointer={`${pointer}/scale`}
        value={question.scale}
        onChange={(scale) => onChange({ ...question, scale })}
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
