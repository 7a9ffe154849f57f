import type { AdminViewServerProps } from 'payload'
import { buildingsOf } from '../buildings.ts'
import { surveyAsked, surveyPage } from '../page.tsx'
import { LettersScreen } from './letters-screen.tsx'
import './letters.css'

/** /admin/survey-letters: letters with the households' codes, and the reminder for the lift. */
export const SurveyLettersView = (view: AdminViewServerProps) =>
  surveyPage(view, { path: '/admin/survey-letters', title: 'letters.title' }, async (place, { req, register }) => (
    <LettersScreen
      key={surveyAsked(view)}
      place={place}
      survey={surveyAsked(view)}
      buildings={await buildingsOf(req.payload, register)}
    />
  ))
