import type { AdminViewServerProps } from 'payload'
import { surveyPage } from '../page.tsx'
import { ListScreen } from './list-screen.tsx'

/** /admin/surveys: the surveys of a community, and a new one. */
export const SurveyListView = (view: AdminViewServerProps) =>
  surveyPage(view, { path: '/admin/surveys', title: 'list.title' }, (place) => (
    <ListScreen key={place.community.id} place={place} />
  ))
