import { useEffect } from 'react'
import type { Survey } from '../hooks/use-survey.ts'
import type { SurveyModel } from '../model.ts'
import type { Words } from '../words.ts'
import { Receipt } from './receipt.tsx'
import { TroubleNote } from './trouble-note.tsx'

interface WaitingPageProps {
  model: SurveyModel
  survey: Survey
  words: Words
}

/** The response is finished and goes out by itself after a random time. */
export function WaitingPage({ model, survey, words }: WaitingPageProps) {
  const { say } = words
  const { sender, walk, stays } = survey
  const over = sender.trouble === 'closed' || sender.trouble === 'token-spent' || sender.trouble === 'refused'
  useStayHere(!stays && !over)
  return (
    <div className="flow" data-waiting>
      <h2 className="answering__title" tabIndex={-1} ref={walk.heading}>
        {say(over ? 'waiting.over' : 'waiting.title')}
      </h2>
      <TroubleNote sender={sender} words={words} />
      {!over && (
        <>
          <p>{say('waiting.lead')}</p>
          <p>{say(stays ? 'waiting.stays' : 'waiting.leaves')}</p>
          <p className="meta">{say('waiting.now.note')}</p>
        </>
      )}
      {over && sender.uncertain !== null && (
        <>
          <p>{say('waiting.uncertain')}</p>
          <Receipt leaf={sender.uncertain} model={model} words={words} assisted={survey.assisted} />
        </>
      )}
      <p className="button-row">
        {over ? (
          <button className="button" type="button" onClick={survey.startOver}>
            {say('kept.delete')}
          </button>
        ) : (
          <button
            className="button button--plain"
            type="button"
            disabled={sender.step !== null}
            onClick={sender.sendNow}
          >
            {say(sender.step === null ? 'waiting.now' : 'send.sending')}
          </button>
        )}
      </p>
    </div>
  )
}

/** Where nothing can be kept, whoever closes the page is asked first. */
function useStayHere(active: boolean): void {
  useEffect(() => {
    if (!active) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [active])
}
