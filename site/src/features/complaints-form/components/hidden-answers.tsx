import type { FormModel } from '../model.ts'
import { VALUE_NAMES } from '../values.ts'
import { KeptPhotos } from './photo-field.tsx'

/** Between two posts without script: all answers travel along as hidden fields. */
export function HiddenAnswers({ model }: { model: FormModel }) {
  return (
    <>
      {VALUE_NAMES.filter((name) => name !== 'qr').map((name) => (
        <input key={name} type="hidden" name={name} value={model.values[name]} />
      ))}
      <KeptPhotos model={model} />
    </>
  )
}
