import type { Question } from '@linsheng/domain/surveys'
import type { ReactNode } from 'react'
import { fieldId, type Words } from '../words.ts'
import { OwnText } from './own-text.tsx'

interface QuestionProps {
  question: Question
  error: string | undefined
  words: Words
  /** A line about the whole scale, below the help. */
  note?: string | undefined
  children: ReactNode
}

/** Ids of what describes a question's fields. */
export function describedBy({ question, error, note }: Pick<QuestionProps, 'question' | 'error' | 'note'>) {
  const id = fieldId(question.code)
  const parts = [question.help && `${id}-help`, note && `${id}-note`, error && `${id}-error`]
  return parts.filter(Boolean).join(' ') || undefined
}

/** A question answered by one field: label, help, error, field, in this order. */
export function FieldQuestion(props: QuestionProps) {
  const { question, words, children } = props
  return (
    <div className={classOf(props)}>
      <label className="question__label" htmlFor={fieldId(question.code)}>
        <OwnText text={question.text} words={words} />
        <Required {...props} />
      </label>
      <Hints {...props} />
      <div className="question__fields">{children}</div>
    </div>
  )
}

/** A question answered by several fields together. */
export function GroupQuestion(props: QuestionProps) {
  const { question, words, children } = props
  return (
    <fieldset className={classOf(props)} aria-describedby={describedBy(props)}>
      <legend className="question__label">
        <OwnText text={question.text} words={words} />
        <Required {...props} />
      </legend>
      <Hints {...props} />
      <div className="question__fields">{children}</div>
    </fieldset>
  )
}

const classOf = ({ error }: QuestionProps) => (error ? 'question question--error' : 'question')

function Required({ question, words }: QuestionProps) {
  return question.required ? <span className="question__optional">{words.say('required')}</span> : null
}

function Hints({ question, error, note, words }: QuestionProps) {
  const id = fieldId(question.code)
  return (
    <>
      {question.help && (
        <p className="question__hint" id={`${id}-help`}>
          <OwnText text={question.help} words={words} />
        </p>
      )}
      {note && (
        <p className="question__hint" id={`${id}-note`}>
          {note}
        </p>
      )}
      {error && (
        <p className="question__error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  )
}
