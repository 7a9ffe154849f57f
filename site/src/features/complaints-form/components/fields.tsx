import { DESCRIPTION_MAX } from '@linsheng/contracts/complaints'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useDuty } from '../hooks/use-duty.ts'
import type { FormModel } from '../model.ts'
import { speaker } from '../problems.ts'
import { type Field, type FormValues, lengthOf } from '../values.ts'
import { DangerNumbers } from './danger-numbers.tsx'
import { describedBy, FieldQuestion, GroupQuestion } from './question.tsx'

export interface FieldProps {
  model: FormModel
  form: UseFormReturn<FormValues>
  error: string | undefined
  hidden: boolean
}
type TextField = 'description' | 'wish' | 'name' | 'phone' | 'email'
type ChoiceField = 'kind' | 'impact' | 'urgency' | 'danger' | 'reach'

/** Radios side by side. The first one carries the question's id, so that the error summary's link leads to it. */
function Choices({ model, form, field, options }: FieldProps & { field: ChoiceField; options: readonly string[] }) {
  const say = speaker(model.texts)
  // When the focus leaves radios nobody pressed, the library would take null for their answer; nothing here waits for blur.
  const { onBlur: _, ...registered } = form.register(field)
  return (
    <div className="choices choices--columns">
      {options.map((option, index) => (
        <label className="choice" key={option}>
          <input
            type="radio"
            id={index === 0 ? field : `${field}-${option}`}
            value={option}
            defaultChecked={model.values[field] === option}
            {...registered}
          />
          {say(`${field}.${option}`)}
        </label>
      ))}
    </div>
  )
}

export function DangerField(props: FieldProps) {
  const { model, form, error, hidden } = props
  const say = speaker(model.texts)
  const hint = say('danger.hint')
  const danger = useWatch({ control: form.control, name: 'danger' })
  const duty = useDuty(model, danger === 'yes')
  return (
    <GroupQuestion field="danger" label={say('danger.label')} hint={hint} error={error} hidden={hidden}>
      <Choices {...props} field="danger" options={['no', 'yes']} />
      <DangerNumbers model={model} duty={duty} />
    </GroupQuestion>
  )
}

export function KindField(props: FieldProps) {
  const { model, form, error, hidden } = props
  const say = speaker(model.texts)
  const kind = useWatch({ control: form.control, name: 'kind' })
  const hint = model.texts.form[`kind.hint.${kind}`] && say(`kind.hint.${kind}`)
  return (
    <GroupQuestion field="kind" label={say('kind.label')} hint={hint} error={error} hidden={hidden}>
      <Choices {...props} field="kind" options={['complaint', 'suggestion', 'question', 'praise']} />
    </GroupQuestion>
  )
}

export function ImpactField(props: FieldProps) {
  const { model, error, hidden } = props
  return (
    <GroupQuestion field="impact" label={speaker(model.texts)('impact.label')} error={error} hidden={hidden}>
      <Choices {...props} field="impact" options={['home', 'building', 'everyone']} />
    </GroupQuestion>
  )
}

export function UrgencyField(props: FieldProps) {
  const { model, error, hidden } = props
  const say = speaker(model.texts)
  const [label, hint] = [say('urgency.label'), say('urgency.hint')]
  return (
    <GroupQuestion field="urgency" label={label} hint={hint} error={error} hidden={hidden}>
      <Choices {...props} field="urgency" options={['can-wait', 'pressing']} />
    </GroupQuestion>
  )
}

export function ReachField(props: FieldProps) {
  const { model, error, hidden } = props
  const say = speaker(model.texts)
  return (
    <GroupQuestion
      field="reach"
      label={say('reach.label')}
      optional={say('optional')}
      hint={say('reach.hint')}
      error={error}
      hidden={hidden}
    >
      <Choices {...props} field="reach" options={['receipt', 'email', 'call']} />
    </GroupQuestion>
  )
}

export function CategoryField({ model, form, error, hidden }: FieldProps) {
  const say = speaker(model.texts)
  const hint = say('category.hint')
  return (
    <FieldQuestion field="category" label={say('category.label')} hint={hint} error={error} hidden={hidden}>
      <select
        className="input"
        id="category"
        defaultValue={model.values.category}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ field: 'category', hint, error }, 'category-about')}
        {...form.register('category')}
      >
        <option value="">{say('category.choose')}</option>
        {model.categories.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <CategoryAbout model={model} form={form} />
    </FieldQuestion>
  )
}

/** What belongs in the chosen category and what helps to tell. */
function CategoryAbout({ model, form }: Pick<FieldProps, 'model' | 'form'>) {
  const code = useWatch({ control: form.control, name: 'category' })
  const about = model.categories.find((category) => category.code === code)?.hint
  return (
    <p className="question__hint" id="category-about" aria-live="polite">
      {about}
    </p>
  )
}

const ATTRIBUTES: Record<
  'name' | 'phone' | 'email',
  { type: string; autoComplete: string; inputMode?: 'tel' | 'email' }
> = {
  name: { type: 'text', autoComplete: 'name' },
  phone: { type: 'tel', autoComplete: 'tel', inputMode: 'tel' },
  email: { type: 'email', autoComplete: 'email', inputMode: 'email' },
}

export function LineField({ model, form, error, hidden, field }: FieldProps & { field: 'name' | 'phone' | 'email' }) {
  const say = speaker(model.texts)
  return (
    <FieldQuestion field={field} label={say(`${field}.label`)} optional={say('optional')} error={error} hidden={hidden}>
      <input
        className="input"
        id={field}
        {...ATTRIBUTES[field]}
        {...attributes(model, field, undefined, error)}
        {...form.register(field)}
      />
    </FieldQuestion>
  )
}

export function DescriptionField({ model, form, error, hidden }: FieldProps) {
  const say = speaker(model.texts)
  const kind = useWatch({ control: form.control, name: 'kind' })
  const worded = (key: string) => say(model.texts.form[`${key}.${kind}`] ? `${key}.${kind}` : key)
  const hint = worded('description.hint')
  return (
    <FieldQuestion field="description" label={worded('description.label')} hint={hint} error={error} hidden={hidden}>
      <textarea
        className="input"
        id="description"
        rows={6}
        {...attributes(model, 'description', hint, error)}
        {...form.register('description')}
      />
      <Count model={model} form={form} />
    </FieldQuestion>
  )
}

function Count({ model, form }: Pick<FieldProps, 'model' | 'form'>) {
  const text = useWatch({ control: form.control, name: 'description' })
  return (
    <p className="count">
      {speaker(model.texts)('description.count', {
        count: lengthOf(text),
        max: DESCRIPTION_MAX.toLocaleString('en'),
      })}
    </p>
  )
}

export function WishField({ model, form, error, hidden }: FieldProps) {
  const say = speaker(model.texts)
  return (
    <FieldQuestion field="wish" label={say('wish.label')} optional={say('optional')} error={error} hidden={hidden}>
      <textarea
        className="input input--two"
        id="wish"
        rows={3}
        {...attributes(model, 'wish', undefined, error)}
        {...form.register('wish')}
      />
    </FieldQuestion>
  )
}

function attributes(model: FormModel, field: TextField & Field, hint: string | undefined, error: string | undefined) {
  return {
    defaultValue: model.values[field],
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy({ field, hint, error }),
  }
}
