import type { AdminViewServerProps } from 'payload'
import { surveyAsked, surveyPage } from '../page.tsx'
import { DesignScreen } from './design-screen.tsx'
import './design.css'
import './preview/preview.css'

/** /admin/survey-design: what a survey asks. */
export const SurveyDesignView = (view: AdminViewServerProps) =>
  surveyPage(view, { path: '/admin/survey-design', title: 'design.title' }, (place) => (
    <DesignScreen key={surveyAsked(view)} place={place} survey={surveyAsked(view)} />
  ))
