import { type NumberQuestion, readAnswer, type TextQuestion } from '@linsheng/domain/surveys'
import { useState } from 'react'
import { fieldId } from '../words.ts'
import type { AnswerProps } from './answer-field.tsx'
import { describedBy, FieldQuestion } from './question.tsx'

/** What stands in a field is what was typed: only the answer is read from it, nothing is written back. */
const useTyped = (value: unknown) => useState(value === undefined ? '' : String(value))[0]

export function NumberField({ question, value, errors, words, onAnswer }: AnswerProps<NumberQuestion>) {
  const typed = useTyped(value)
  const error = errors.get(question.code)
  const note = words.say('number.range', { min: question.min, max: question.max })
  return (
    <FieldQuestion question={question} error={error} words={words} note={note}>
      <span className="number-field">
        <input
          className="input"
          id={fieldId(question.code)}
          inputMode={question.whole && question.min >= 0 ? 'numeric' : 'text'}
          autoComplete="off"
          defaultValue={typed}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ question, error, note })}
          onInput={({ currentTarget }) => onAnswer(readAnswer(question, () => [currentTarget.value]))}
        />
        {question.unit && <span>{words.of(question.unit)}</span>}
      </span>
    </FieldQuestion>
  )
}

export function TextField({ question, value, errors, words, onAnswer }: AnswerProps<TextQuestion>) {
  const typed = useTyped(value)
  const error = errors.get(question.code)
  const note = words.say('text.note')
  const length = typeof value === 'string' ? value.length : 0
  return (
    <FieldQuestion question={question} error={error} words={words} note={note}>
      <textarea
        className="input input--two"
        id={fieldId(question.code)}
        autoComplete="off"
        defaultValue={typed}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ question, error, note })}
        onInput={({ currentTarget }) => onAnswer(readAnswer(question, () => [currentTarget.value]))}
      />
      <p className="count">{words.say('text.count', { count: length, max: question.maxLength })}</p>
    </FieldQuestion>
  )
}
