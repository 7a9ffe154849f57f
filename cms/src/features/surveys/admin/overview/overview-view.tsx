import type { AdminViewServerProps } from 'payload'
import { surveyAsked, surveyPage } from '../page.tsx'
import { OverviewScreen } from './overview-screen.tsx'

/** /admin/survey: one survey, what it needs and what happens when. */
export const SurveyView = (view: AdminViewServerProps) =>
  surveyPage(view, { path: '/admin/survey', title: 'survey.title' }, (place) => (
    <OverviewScreen key={surveyAsked(view)} place={place} survey={surveyAsked(view)} />
  ))
