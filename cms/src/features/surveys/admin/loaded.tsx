'use client'

import type { StaffSurvey } from '@linsheng/contracts/surveys'
import { inLocale } from '@linsheng/contracts/text'
import type { ReactNode } from 'react'
import { FormProblem } from '../../complaints/admin/fields.tsx'
import { errorTexts } from '../../complaints/admin/texts.ts'
import { interviewsAddress, listAddress, type SurveyScreen, screenAddress } from './addresses.ts'
import type { SurveyPlace } from './page.tsx'
import { surveyTexts, surveyWords } from './texts.ts'
import { type Order, useSurvey } from './use-survey.ts'

/** A survey on a screen. */
export interface OnScreen {
  place: SurveyPlace
  survey: StaffSurvey
  busy: boolean
  order: Order
  /** Puts what somebody else has made of it on the screen. */
  show(survey: StaffSurvey): void
  load(): Promise<void>
}

interface Props {
  place: SurveyPlace
  /** Id. */
  survey: string
  screen: SurveyScreen
  children(found: OnScreen): ReactNode
}

/** Fetches a survey and puts a screen around it, with the way to its other screens. */
export function Loaded({ place, survey: id, screen, children }: Props) {
  const { locale } = place.reader
  const text = surveyTexts(locale)
  const { survey, failed, ...rest } = useSurvey(id)
  if (failed && !survey) {
    return (
      <>
        <FormProblem>{errorTexts(locale)(failed.code)}</FormProblem>
        <p>
          <a href={listAddress(place.community.id)}>{text('backToList')}</a>
        </p>
      </>
    )
  }
  if (!survey) return <p role="status">{text('loading')}</p>
  return (
    <>
      <SurveyHead survey={survey} place={place} screen={screen} />
      {children({ place, survey, ...rest })}
    </>
  )
}

const SCREENS = [
  { screen: 'survey', name: 'tab.overview' },
  { screen: 'survey-design', name: 'tab.design' },
  { screen: 'survey-letters', name: 'tab.letters' },
  { screen: 'survey-results', name: 'tab.results' },
] as const satisfies ReadonlyArray<{ screen: SurveyScreen; name: string }>

function SurveyHead({
  survey,
  place,
  screen: here,
}: {
  survey: StaffSurvey
  place: SurveyPlace
  screen: SurveyScreen
}) {
  const { locale } = place.reader
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  return (
    <div className="survey-head">
      <h2>
        {inLocale(survey.title, locale)} <span className="survey-state">{word(`status.${survey.status}`)}</span>
      </h2>
      <p className="quiet">
        {text('wave', { wave: survey.wave })} · {text('version', { version: survey.version })} · {survey.slug}
      </p>
      <nav className="work-tabs" aria-label={text('tabs')}>
        {SCREENS.map(({ screen, name }) => (
          <a
            key={screen}
            href={screenAddress(screen, place.community.id, survey.id)}
            aria-current={screen === here ? 'page' : undefined}
          >
            {text(name)}
          </a>
        ))}
        <a href={interviewsAddress(survey.id)}>{text('interviews')}</a>
      </nav>
    </div>
  )
}
