import type { AdminViewServerProps } from 'payload'
import { surveyAsked, surveyPage } from '../page.tsx'
import { ResultsScreen } from './results-screen.tsx'
import './results.css'

/** /admin/survey-results: what came of a survey, what is released of it, and what follows from it. */
export const SurveyResultsView = (view: AdminViewServerProps) =>
  surveyPage(view, { path: '/admin/survey-results', title: 'results.title' }, (place) => (
    <ResultsScreen key={surveyAsked(view)} place={place} survey={surveyAsked(view)} />
  ))
