import type { Ref } from 'react'
import { type FieldMessage, type FormTexts, speaker } from '../problems.ts'
import type { Field } from '../values.ts'

interface ErrorSummaryProps {
  texts: FormTexts
  /** Heading where the whole request was refused; else the number of fields says it. */
  title?: string | undefined
  messages: readonly FieldMessage[]
  /** Sentences that belong to no field's input. */
  sentences?: readonly string[]
  onLead?: (field: Field) => void
  ref?: Ref<HTMLDivElement>
}

/** What is missing, at the top, each line leading to its field. It takes the focus when it appears. */
export function ErrorSummary({ texts, title, messages, sentences = [], onLead, ref }: ErrorSummaryProps) {
  const say = speaker(texts)
  if (messages.length === 0 && sentences.length === 0) return null
  return (
    <div className="error-summary" role="alert" aria-labelledby="errors" tabIndex={-1} ref={ref}>
      <h2 id="errors">{title ?? say('summary.title', { count: messages.length + sentences.length })}</h2>
      <ul>
        {messages.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                if (!onLead) return
                event.preventDefault()
                onLead(field)
              }}
            >
              {message}
            </a>
          </li>
        ))}
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="meta">{say('summary.kept')}</p>
    </div>
  )
}
