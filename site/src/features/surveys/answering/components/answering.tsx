import { useEffect } from 'react'
import { type Survey, useSurvey } from '../hooks/use-survey.ts'
import type { SurveyModel } from '../model.ts'
import { type Words, wordsOf } from '../words.ts'
import { CheckPage } from './check-page.tsx'
import { SectionPage } from './section-page.tsx'
import { SentPage } from './sent-page.tsx'
import { StartPage } from './start-page.tsx'
import { WaitingPage } from './waiting-page.tsx'

/** The survey as a household answers it: code, pages, check, sending, receipt. */
export function Answering({ model }: { model: SurveyModel }) {
  const survey = useSurvey(model)
  const words = wordsOf(model)
  const { walk, sender, kept, assisted } = survey
  const atStart = walk.place === 'start' && sender.leaf === null && kept.outbox === null
  useIntroduction(atStart)
  useLargeTextFor(assisted)
  return (
    <>
      {assisted && <p className="answering__assisted">{words.say('assisted.note')}</p>}
      {survey.warning && <IdleWarning words={words} />}
      <Screen model={model} survey={survey} words={words} />
    </>
  )
}

function Screen({ model, survey, words }: { model: SurveyModel; survey: Survey; words: Words }) {
  const { sender, kept, walk, section } = survey
  if (sender.leaf !== null) return <SentPage model={model} survey={survey} words={words} />
  if (kept.outbox !== null) return <WaitingPage model={model} survey={survey} words={words} />
  if (walk.place === 'start') return <StartPage survey={survey} words={words} />
  if (section === null) return <CheckPage survey={survey} words={words} />
  return <SectionPage survey={survey} section={section} words={words} />
}

/** Disappears with the first touch; whoever is there has seen it. */
function IdleWarning({ words }: { words: Words }) {
  return (
    <div className="answering__idle" role="alert">
      <p>{words.say('idle')}</p>
      <button className="button" type="button">
        {words.say('idle.stay')}
      </button>
    </div>
  )
}

/** What stands before the survey is for whoever has not begun. */
function useIntroduction(shown: boolean): void {
  useEffect(() => {
    for (const part of document.querySelectorAll<HTMLElement>('[data-survey-intro]')) part.hidden = !shown
  }, [shown])
}

/** A shared device is read in large text; the reader's own choice stays as it was. */
function useLargeTextFor(assisted: boolean): void {
  useEffect(() => {
    if (assisted) document.documentElement.dataset.text = 'large'
  }, [assisted])
}
