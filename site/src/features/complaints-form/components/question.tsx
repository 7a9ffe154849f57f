import type { ReactNode } from 'react'

interface QuestionProps {
  /** Id of the field, or of the first of several. */
  field: string
  label: string
  optional?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  hidden?: boolean
  children: ReactNode
}

/** Ids that tie a field to its hint and its error, for `aria-describedby`. */
const hintId = (field: string) => `${field}-hint`
const errorId = (field: string) => `${field}-error`
export function describedBy({ field, hint, error }: Pick<QuestionProps, 'field' | 'hint' | 'error'>, more?: string) {
  return [hint && hintId(field), error && errorId(field), more].filter(Boolean).join(' ') || undefined
}

/** A question answered by one field: label, hint, error, field, in this order. */
export function FieldQuestion(props: QuestionProps) {
  const { field, label, optional, hidden, children } = props
  return (
    <div className={classOf(props)} hidden={hidden}>
      <label className="question__label" htmlFor={field}>
        {label}
        <Optional text={optional} />
      </label>
      <Hints {...props} />
      <div className="question__fields">{children}</div>
    </div>
  )
}

/** A question answered by several fields together. */
export function GroupQuestion(props: QuestionProps) {
  const { label, optional, hidden, children } = props
  return (
    <fieldset className={classOf(props)} hidden={hidden} aria-describedby={describedBy(props)}>
      <legend className="question__label">
        {label}
        <Optional text={optional} />
      </legend>
      <Hints {...props} />
      <div className="question__fields">{children}</div>
    </fieldset>
  )
}

const classOf = ({ error }: QuestionProps) => (error ? 'question question--error' : 'question')

function Optional({ text }: { text: string | undefined }) {
  return text ? <span className="question__optional">{text}</span> : null
}

function Hints({ field, hint, error }: QuestionProps) {
  return (
    <>
      {hint && (
        <p className="question__hint" id={hintId(field)}>
          {hint}
        </p>
      )}
      {error && (
        <p className="question__error" id={errorId(field)}>
          {error}
        </p>
      )}
    </>
  )
}
