import type { FormModel } from '../model.ts'
import { speaker } from '../problems.ts'
import { answersOf, type Field, type FormValues } from '../values.ts'
import { zoneName } from '../zones.ts'

interface CheckAnswersProps {
  model: FormModel
  values: FormValues
  photoNames: readonly string[]
  /** Leads back to a question; without script one button leads back to all of them. */
  onChange?: ((field: Field) => void) | undefined
}

/** All answers once more, each with a way back to its question. */
export function CheckAnswers({ model, values, photoNames, onChange }: CheckAnswersProps) {
  const say = speaker(model.texts)
  return (
    <dl className="answers">
      {rowsOf(model, values, photoNames).map(({ field, label, text }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd className="answers__text">{text || <span className="meta">{say('check.empty')}</span>}</dd>
          {onChange && (
            <dd>
              <button
                className="link-button"
                type="button"
                aria-label={say('check.change', { what: label })}
                onClick={() => onChange(field)}
              >
                {say('button.change')}
              </button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

interface Answer {
  field: Field
  label: string
  text: string
}

function rowsOf(model: FormModel, values: FormValues, photoNames: readonly string[]): Answer[] {
  const say = speaker(model.texts)
  const chosen = (name: 'danger' | 'kind' | 'impact' | 'urgency' | 'reach') =>
    values[name] ? say(`${name}.${values[name]}`) : ''
  const category = model.categories.find(({ code }) => code === values.category)
  const further = answersOf(values).flatMap((text, index) =>
    text ? [`${category?.questions[index] ?? ''} ${text}`] : [],
  )
  const contact = [values.name, values.phone, values.email].map((each) => each.trim()).filter(Boolean)
  const answer = (field: Field, text: string, label: string = field): Answer => ({
    field,
    label: say(`check.${label}`),
    text,
  })
  return [
    answer('danger', chosen('danger')),
    answer('kind', chosen('kind')),
    answer('category', category?.name ?? ''),
    answer('zone', zoneName(model.zones, values.zone), 'place'),
    answer('description', values.description.trim()),
    ...(further.length > 0 ? [answer('answers', further.join('\n'))] : []),
    answer('impact', chosen('impact')),
    answer('urgency', chosen('urgency')),
    answer('wish', values.wish.trim()),
    answer('photos', photoNames.length > 0 ? photoNames.join('\n') : say('photos.none')),
    answer('name', contact.join('\n'), 'contact'),
    answer('reach', chosen('reach')),
  ]
}
