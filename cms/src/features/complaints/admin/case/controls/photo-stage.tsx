import type { PhotoView } from '@linsheng/contracts/complaints'
import { caseStepTexts, type Reader } from '../../texts.ts'

type Stage = NonNullable<PhotoView['stage']>

interface Props {
  /** Which photo of the form, from 1. */
  n: number
  stage: Stage | null
  reader: Reader
  onChoose: (stage: Stage | null) => void
}

/** Whether a photo shows the place before the work or after it. */
export function PhotoStage({ n, stage, reader, onChoose }: Props) {
  const text = caseStepTexts(reader.locale)
  return (
    <select
      className="input photos__stage"
      aria-label={text('photos.stage', { n })}
      value={stage ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose(value === 'before' || value === 'after' ? value : null)}
    >
      <option value="">{text('photos.stage.none')}</option>
      <option value="before">{text('photos.stage.before')}</option>
      <option value="after">{text('photos.stage.after')}</option>
    </select>
  )
}
