import type { Survey } from '../hooks/use-survey.ts'
import type { Words } from '../words.ts'
import { CodeField } from './code-field.tsx'

/** The code from the letter, and the way in. */
export function StartPage({ survey, words }: { survey: Survey; words: Words }) {
  const { say } = words
  const begun = Object.keys(survey.kept.answers).length > 0
  return (
    <form
      className="answering__start"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        survey.begin()
      }}
    >
      <h2 tabIndex={-1} ref={survey.walk.heading}>
        {say('start.title')}
      </h2>
      <CodeField survey={survey} words={words} hint={say('code.hint')} />
      <p className="button-row">
        <button className="button" type="submit">
          {say(begun ? 'start.resume' : 'start.begin')}
        </button>
        {begun && (
          <button className="link-button" type="button" onClick={survey.startOver}>
            {say('kept.delete')}
          </button>
        )}
        {!survey.assisted && !begun && (
          <button className="link-button" type="button" onClick={survey.assist}>
            {say('assisted.begin')}
          </button>
        )}
      </p>
    </form>
  )
}
