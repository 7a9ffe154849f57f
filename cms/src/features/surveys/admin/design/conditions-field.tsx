'use client'

import { inLocale } from '@linsheng/contracts/text'
import {
  CONDITIONS_MAX,
  type Condition,
  type ConditionKind,
  choiceCodesOf,
  conditionsOn,
  type Question,
} from '@linsheng/domain/surveys'
import { useDesign } from './context.ts'
import { withAt } from './edit.ts'
import { FaultLines, FieldGroup } from './fault-lines.tsx'
import { NumberField, SelectField } from './plain-fields.tsx'

interface Props {
  /** Of the list of conditions. */
  pointer: string
  value: readonly Condition[]
  /** Questions that stand before. */
  earlier: readonly Question[]
  onChange(value: readonly Condition[]): void
}

const NUMBER_KINDS: readonly ConditionKind[] = ['at-least', 'at-most']

/** A condition of a kind on a question, without its own part yet. */
function conditionOn(question: Question, is: ConditionKind): Condition {
  if (is === 'at-least' || is === 'at-most') return { question: question.code, is, value: 1 }
  return { question: question.code, is, choices: choiceCodesOf(question).slice(0, 1) }
}

/** What earlier answers must be for this to be asked. */
export function ConditionsField({ pointer, value, earlier, onChange }: Props) {
  const { text } = useDesign()
  const usable = earlier.filter((question) => conditionsOn(question).length > 0)
  const last = usable.at(-1)
  const add = (question: Question) => onChange([...value, conditionOn(question, conditionsOn(question)[0] ?? 'one-of')])
  return (
    <FieldGroup pointer={pointer} legend={text('showIf')}>
      <p className="quiet">{value.length === 0 ? text('showIf.always') : text('showIf.all')}</p>
      {value.map((condition, at) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place; it has no other name.
          key={at}
          pointer={`${pointer}/${at}`}
          condition={condition}
          usable={usable}
          onChange={(changed) => onChange(withAt(value, at, changed))}
          onRemove={() => onChange(value.toSpliced(at, 1))}
        />
      ))}
      {last && value.length < CONDITIONS_MAX && (
        <button type="button" className="button button--plain" onClick={() => add(last)}>
          {text('showIf.add')}
        </button>
      )}
      {!last && value.length === 0 && <p className="quiet">{text('showIf.nothing')}</p>}
    </FieldGroup>
  )
}

interface RowProps {
  pointer: string
  condition: Condition
  usable: readonly Question[]
  onChange(condition: Condition): void
  onRemove(): void
}

function ConditionRow({ pointer, condition, usable, onChange, onRemove }: RowProps) {
  const { text, locale } = useDesign()
  const question = usable.find(({ code }) => code === condition.question)
  const gone = question ? [] : [{ value: condition.question, label: text('showIf.gone') }]
  const kinds = question ? conditionsOn(question) : [condition.is]
  return (
    <div className="design__condition">
      <SelectField
        label={text('showIf.question')}
        pointer={`${pointer}/question`}
        value={condition.question}
        options={[
          ...gone,
          ...usable.map(({ code, text: words }) => ({
            value: code,
            label: inLocale(words, locale) || text('noWords'),
          })),
        ]}
        onChange={(code) => {
          const chosen = usable.find((each) => each.code === code)
          if (chosen) onChange(conditionOn(chosen, conditionsOn(chosen)[0] ?? 'one-of'))
        }}
      />
      <SelectField
        label={text('showIf.is')}
        pointer={`${pointer}/is`}
        value={condition.is}
        options={kinds.map((kind) => ({ value: kind, label: text(`is.${kind}`) }))}
        onChange={(is) => {
          const kind = kinds.find((each) => each === is)
          if (question && kind) onChange(keepingOwnPart(condition, conditionOn(question, kind)))
        }}
      />
      <OwnPart pointer={pointer} condition={condition} question={question} onChange={onChange} />
      <button type="button" className="button button--plain" onClick={onRemove}>
        {text('showIf.remove')}
      </button>
    </div>
  )
}

/** Of two kinds that look at the same, the choices or the number stay. */
function keepingOwnPart(before: Condition, after: Condition): Condition {
  if ('choices' in before && 'choices' in after) return { ...after, choices: before.choices }
  return 'value' in before && 'value' in after ? { ...after, value: before.value } : after
}

interface OwnPartProps {
  pointer: string
  condition: Condition
  question: Question | undefined
  onChange(condition: Condition): void
}

function OwnPart({ pointer, condition, question, onChange }: OwnPartProps) {
  const { text } = useDesign()
  if ('value' in condition) {
    return (
      <NumberField
        label={text('showIf.value')}
        pointer={`${pointer}/value`}
        value={condition.value}
        onChange={(value) => onChange({ ...condition, value })}
      />
    )
  }
  if (NUMBER_KINDS.includes(condition.is)) return null
  return <ChosenField pointer={`${pointer}/choices`} condition={condition} question={question} onChange={onChange} />
}

function ChosenField({
  pointer,
  condition,
  question,
  onChange,
}: Omit<OwnPartProps, 'condition'> & { condition: Extract<Condition, { choices: readonly string[] }> }) {
  const { text, locale } = useDesign()
  const choices = question && 'choices' in question ? question.choices : []
  const known = new Set(choices.map(({ code }) => code))
  const shown = [
    ...choices.map(({ code, text: words }) => ({ code, label: inLocale(words, locale) || text('noWords') })),
    ...condition.choices.filter((code) => !known.has(code)).map((code) => ({ code, label: text('showIf.goneChoice') })),
  ]
  const toggle = (code: string, isChosen: boolean) =>
    onChange({
      ...condition,
      choices: isChosen ? [...condition.choices, code] : condition.choices.filter((other) => other !== code),
    })
  return (
    <FieldGroup pointer={pointer} legend={text('showIf.choices')}>
      {condition.choices.map((code, at) => (
        <FaultLines key={code} pointer={`${pointer}/${at}`} />
      ))}
      {shown.map(({ code, label }) => (
        <label key={code} className="field__choice">
          <input
            type="checkbox"
            checked={condition.choices.includes(code)}
            onChange={(event) => toggle(code, event.currentTarget.checked)}
          />
          {label}
        </label>
      ))}
    </FieldGroup>
  )
}
