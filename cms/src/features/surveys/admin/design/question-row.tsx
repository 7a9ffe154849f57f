'use client'

import { inLocale } from '@linsheng/contracts/text'
import type { Question } from '@linsheng/domain/surveys'
import { surveyWords } from '../texts.ts'
import { ConditionsField } from './conditions-field.tsx'
import { useDesign } from './context.ts'
import { FaultCount } from './fault-count.tsx'
import { LocalizedField, OptionalLocalizedField } from './localized-field.tsx'
import { CheckField } from './plain-fields.tsx'
import { RowTools } from './row-tools.tsx'
import { OwnFields } from './types/index.tsx'

interface Props {
  question: Question
  pointer: string
  /** As people count: `2.3`. */
  number: string
  earlier: readonly Question[]
  open: boolean
  first: boolean
  last: boolean
  onOpen(): void
  onChange(question: Question): void
  onMove(by: -1 | 1): void
  onDuplicate(): void
  onRemove(): void
}

/** A question in one line, and its fields when it is open. */
export function QuestionRow(props: Props) {
  const { question, pointer, number, open, onOpen } = props
  const { text, locale } = useDesign()
  const word = surveyWords(locale)
  const name = text('question', { number })
  return (
    <li className="design__question">
      <div className="design__line">
        <button type="button" className="design__name" aria-expanded={open} onClick={onOpen} id={`design${pointer}`}>
          <b>{number}</b> {inLocale(question.text, locale) || text('noWords')}
        </button>
        <span className="quiet">
          {word(`type.${question.type}`)}
          {question.required && ` · ${text('required')}`}
          {question.showIf.length > 0 && ` · ${text('conditional')}`}
        </span>
        {!open && <FaultCount under={pointer} />}
        <RowTools
          of={name}
          first={props.first}
          last={props.last}
          onMove={props.onMove}
          onDuplicate={props.onDuplicate}
          onRemove={props.onRemove}
        />
      </div>
      {open && <QuestionFields {...props} />}
    </li>
  )
}

function QuestionFields({ question, pointer, earlier, onChange }: Props) {
  const { text } = useDesign()
  return (
    <div className="design__fields">
      <LocalizedField
        label={text('field.text')}
        pointer={`${pointer}/text`}
        value={question.text}
        onChange={(words) => onChange({ ...question, text: words })}
      />
      <OptionalLocalizedField
        label={text('field.help')}
        pointer={`${pointer}/help`}
        value={question.help}
        onChange={(help) => onChange({ ...question, help })}
      />
      <OwnFields question={question} pointer={pointer} onChange={onChange} />
      <CheckField
        label={text('field.required')}
        hint={text('field.required.hint')}
        pointer={`${pointer}/required`}
        value={question.required}
        onChange={(required) => onChange({ ...question, required })}
      />
      <ConditionsField
        pointer={`${pointer}/showIf`}
        value={question.showIf}
        earlier={earlier}
        onChange={(showIf) => onChange({ ...question, showIf })}
      />
    </div>
  )
}
