import type { Survey } from '../hooks/use-survey.ts'
import type { Words } from '../words.ts'

/** Says that answers stay in this browser until they are sent, and lets them be deleted: phones are shared. */
export function KeptNote({ survey, words }: { survey: Survey; words: Words }) {
  const { say } = words
  return (
    <div className="draft-note meta">
      <p>{say(survey.assisted ? 'kept.assisted' : survey.stays ? 'kept' : 'kept.not')}</p>
      <button className="link-button" type="button" onClick={survey.startOver}>
        {say('kept.delete')}
      </button>
    </div>
  )
}
