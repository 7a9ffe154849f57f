import type { FormModel } from '../model.ts'
import { ANSWER_NAMES, VALUE_NAMES } from '../values.ts'
import { KeptPhotos } from './photo-field.tsx'

const SHOWN: ReadonlySet<string> = new Set(['qr', 'asked', ...ANSWER_NAMES])

/** Between two posts without script: what is not asked beside it travels along as hidden fields. */
export function HiddenAnswers({ model }: { model: FormModel }) {
  return (
    <>
      {VALUE_NAMES.filter((name) => !SHOWN.has(name)).map((name) => (
        <input key={name} type="hidden" name={name} value={model.values[name]} />
      ))}
      <KeptPhotos model={model} />
    </>
  )
}
