import { RECEIPT_LENGTH } from '@linsheng/anonymity/receipts'
import { useState } from 'react'
import { codeFault, groupedCode, isCode } from '../code.ts'
import type { Survey } from '../hooks/use-survey.ts'
import { fieldId, type Words } from '../words.ts'

/** Field name of the code; no question's code has a capital. */
const CODE_FIELD = 'CODE'

/** Where the letter's code is typed, or stands already when it was scanned. */
export function CodeField({ survey, words, hint }: { survey: Survey; words: Words; hint: string }) {
  const { say } = words
  const id = fieldId(CODE_FIELD)
  const [typing, setTyping] = useState(false)
  const { kept, codeRefused } = survey
  return (
    <div className={codeRefused ? 'question question--error' : 'question'}>
      <label className="question__label" htmlFor={id}>
        {say('code.label')}
      </label>
      <p className="question__hint" id={`${id}-hint`}>
        {!typing && isCode(kept.code) ? say('code.there') : hint}
      </p>
      {codeRefused && (
        <p className="question__error" id={`${id}-error`} role="alert">
          {wrongWords(kept.code, words)}
        </p>
      )}
      <div className="question__fields">
        <input
          className="input answering__code"
          id={id}
          value={kept.code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={codeRefused ? true : undefined}
          aria-describedby={`${id}-hint${codeRefused ? ` ${id}-error` : ''}`}
          onInput={({ currentTarget }) => {
            setTyping(true)
            survey.setCode(currentTarget.value)
          }}
          onBlur={() => survey.setCode(groupedCode(kept.code))}
        />
      </div>
    </div>
  )
}

/** What is wrong with a code and what to do, in words. */
function wrongWords(code: string, { say }: Words): string {
  const wrong = codeFault(code)
  if (wrong === null) return ''
  const off = Math.abs(RECEIPT_LENGTH - wrong.characters)
  return say(`code.${wrong.fault}`, { count: off, characters: wrong.characters, length: RECEIPT_LENGTH })
}
