import { type Choice, isList, type MultipleQuestion, type SingleQuestion } from '@linsheng/domain/surveys'
import { fieldId } from '../words.ts'
import type { AnswerProps } from './answer-field.tsx'
import { OwnText } from './own-text.tsx'
import { describedBy, FieldQuestion, GroupQuestion } from './question.tsx'

/** More choices than this are a list to open, not radios to scroll past. */
const RADIOS_MAX = 12

export function SingleField(props: AnswerProps<SingleQuestion>) {
  const { question, value, errors, words, onAnswer } = props
  const error = errors.get(question.code)
  if (question.choices.length > RADIOS_MAX) return <SingleList {...props} />
  return (
    <GroupQuestion question={question} error={error} words={words}>
      <Choices
        type="radio"
        code={question.code}
        choices={question.choices}
        chosen={typeof value === 'string' ? [value] : []}
        words={words}
        onChoose={onAnswer}
      />
    </GroupQuestion>
  )
}

function SingleList({ question, value, errors, words, onAnswer }: AnswerProps<SingleQuestion>) {
  const error = errors.get(question.code)
  return (
    <FieldQuestion question={question} error={error} words={words}>
      <select
        className="input"
        id={fieldId(question.code)}
        value={typeof value === 'string' ? value : ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ question, error })}
        onChange={({ currentTarget }) => onAnswer(currentTarget.value || null)}
      >
        <option value="">{words.say('choose')}</option>
        {question.choices.map(({ code, text }) => (
          <option key={code} value={code}>
            {words.of(text)}
          </option>
        ))}
      </select>
    </FieldQuestion>
  )
}

export function MultipleField({ question, value, errors, words, onAnswer }: AnswerProps<MultipleQuestion>) {
  const chosen = value !== undefined && isList(value) ? value : []
  const toggle = (code: string) => {
    const next = chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]
    onAnswer(next.length === 0 ? null : next)
  }
  const note =
    question.atMost === null ? words.say('multiple.any') : words.say('multiple.most', { most: question.atMost })
  return (
    <GroupQuestion question={question} error={errors.get(question.code)} words={words} note={note}>
      <Choices
        type="checkbox"
        code={question.code}
        choices={question.choices}
        chosen={chosen}
        words={words}
        onChoose={toggle}
      />
    </GroupQuestion>
  )
}

interface ChoicesProps extends Pick<AnswerProps<SingleQuestion>, 'words'> {
  type: 'radio' | 'checkbox'
  code: string
  choices: readonly Choice[]
  chosen: readonly string[]
  onChoose: (code: string) => void
}

/** The first one carries the question's id, so that the error summary's link leads to it. */
function Choices({ type, code, choices, chosen, words, onChoose }: ChoicesProps) {
  return (
    <div className="choices">
      {choices.map((choice, at) => (
        <label className="choice" key={choice.code}>
          <input
            type={type}
            name={code}
            id={at === 0 ? fieldId(code) : `${fieldId(code)}-${choice.code}`}
            checked={chosen.includes(choice.code)}
            onChange={() => onChoose(choice.code)}
          />
          <OwnText text={choice.text} words={words} />
        </label>
      ))}
    </div>
  )
}
