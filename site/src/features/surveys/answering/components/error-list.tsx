import type { Question } from '@linsheng/domain/surveys'
import type { Walk } from '../hooks/use-walk.ts'
import { fieldId, fieldName, type Words } from '../words.ts'

interface ErrorListProps {
  errors: ReadonlyMap<string, string>
  /** On this page. */
  questions: readonly Question[]
  words: Words
  walk: Walk
}

/** What is wrong on a page, each line leading to its field. It takes the focus when somebody wants to go on. */
export function ErrorList({ errors, questions, words, walk }: ErrorListProps) {
  if (errors.size === 0) return null
  return (
    <div className="error-summary" role="alert" aria-labelledby="errors" tabIndex={-1} ref={walk.summary}>
      <h2 id="errors">{words.say('errors', { count: errors.size })}</h2>
      <ul>
        {[...errors].map(([field, message]) => (
          <li key={field}>
            <a
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                event.preventDefault()
                walk.leadTo(field)
              }}
            >
              {words.say('line', { name: fieldName(questions, field, words), value: message })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
