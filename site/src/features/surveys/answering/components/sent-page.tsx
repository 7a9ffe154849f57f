import { useEffect } from 'react'
import type { Survey } from '../hooks/use-survey.ts'
import type { SurveyModel } from '../model.ts'
import type { Words } from '../words.ts'
import { Receipt } from './receipt.tsx'

interface SentPageProps {
  model: SurveyModel
  survey: Survey
  words: Words
}

/** The response is there: thanks, and the receipt that it can be looked for by once the survey is closed. */
export function SentPage({ model, survey, words }: SentPageProps) {
  const { say } = words
  const { sender, walk, assisted } = survey
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it takes the place of what was there
  useEffect(() => walk.heading.current?.focus(), [])
  return (
    <section className="flow" aria-labelledby="h-sent">
      <h2 id="h-sent" className="answering__title" tabIndex={-1} ref={walk.heading}>
        {say('sent.title')}
      </h2>
      <p>{say('sent.lead')}</p>
      <p>{say(assisted ? 'sent.wiped.assisted' : 'sent.wiped')}</p>
      <Receipt leaf={sender.leaf ?? ''} model={model} words={words} assisted={assisted} />
      <p className="button-row no-print">
        {assisted ? (
          <button className="button" type="button" onClick={survey.startOver}>
            {say('assisted.next')}
          </button>
        ) : (
          <>
            <a href={model.surveysPath}>{say('sent.surveys')}</a>
            <button className="link-button" type="button" onClick={survey.startOver}>
              {say('sent.another')}
            </button>
          </>
        )}
      </p>
    </section>
  )
}
