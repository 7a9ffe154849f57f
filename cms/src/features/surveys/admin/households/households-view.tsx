import type { AdminViewServerProps } from 'payload'
import { buildingsOf } from '../buildings.ts'
import { surveyPage } from '../page.tsx'
import { HouseholdsScreen } from './households-screen.tsx'

/** /admin/survey-households: which households there are, as far as surveys need to know. */
export const HouseholdsView = (view: AdminViewServerProps) =>
  surveyPage(
    view,
    { path: '/admin/survey-households', title: 'households.title' },
    async (place, { req, register }) => (
      <HouseholdsScreen key={place.community.id} place={place} buildings={await buildingsOf(req.payload, register)} />
    ),
  )
