import type { ReactNode, Ref } from 'react'
import { type PageTexts, speaker } from '../problems.ts'

interface ErrorSummaryProps<Field extends string> {
  texts: PageTexts
  /** Heading where the whole request was refused; else the number of fields says it. */
  title?: string | undefined
  messages: ReadonlyArray<{ field: Field; message: string }>
  /** A sentence about the whole request. */
  sentence?: string | undefined
  /** Leads to a question with script; the links do it without. */
  onLead?: ((field: Field) => void) | undefined
  boxRef?: Ref<HTMLDivElement>
  children?: ReactNode
}

/** What is missing, at the top, each line leading to its field. It takes the focus when it appears. */
export function ErrorSummary<Field extends string>(props: ErrorSummaryProps<Field>) {
  const { texts, title, messages, sentence, onLead, boxRef, children } = props
  const say = speaker(texts)
  if (messages.length === 0 && !sentence) return null
  return (
    <div className="error-summary" role="alert" aria-labelledby="errors" tabIndex={-1} ref={boxRef}>
      <h2 id="errors">{title ?? say('summary.title', { count: messages.length })}</h2>
      {sentence && <p>{sentence}</p>}
      {messages.length > 0 && (
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
        </ul>
      )}
      {children}
      <p className="meta">{say('summary.kept')}</p>
    </div>
  )
}
