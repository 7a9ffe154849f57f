import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { now } from '../../../clock.ts'
import { type CommunityPage, communityPage } from '../../complaints/admin/community-page.tsx'
import type { Reader } from '../../complaints/admin/texts.ts'
import { WorkPages } from '../../workspace/nav-links.tsx'
import { workTexts } from '../../workspace/texts.ts'
import { INTERVIEWS_ADDRESS, listAddress, registerAddress } from './addresses.ts'
import { surveyTexts } from './texts.ts'
import '../../workspace/queue/queue.css'
import './surveys.css'

const PATH = '/admin/surveys'

/** What every screen about surveys is written from, as plain values. */
export interface SurveyPlace {
  community: { id: string; slug: string; name: string }
  reader: Reader
  /** By the clock of the rules, in milliseconds since 1970. */
  now: number
}

type Title = 'list.title' | 'survey.title' | 'design.title' | 'letters.title' | 'results.title' | 'households.title'

/** The frame of a page about surveys: for managers and the committee. */
export const surveyPage = (
  view: AdminViewServerProps,
  { path, title }: { path: string; title: Title },
  write: (place: SurveyPlace, page: CommunityPage) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> =>
  communityPage(
    view,
    {
      path,
      roles: ['manager', 'committee'],
      words: (locale) => ({ title: surveyTexts(locale)(title), notAllowed: surveyTexts(locale)('notAllowed') }),
      pages: ({ user }, community, locale) =>
        user && (
          <>
            <WorkPages user={user} path={PATH} community={community} text={workTexts(locale)} />
            <p className="survey-places">
              <a href={listAddress(community)}>{surveyTexts(locale)('list.title')}</a>
              <a href={registerAddress(community)}>{surveyTexts(locale)('households.title')}</a>
              <a href={INTERVIEWS_ADDRESS}>{surveyTexts(locale)('interviews')}</a>
            </p>
          </>
        ),
    },
    (page) =>
      write(
        {
          community: { id: page.register.id, slug: page.register.slug, name: page.community },
          reader: page.reader,
          now: now(),
        },
        page,
      ),
  )

/** The survey that the address names. */
export function surveyAsked({ searchParams }: AdminViewServerProps): string {
  const asked = searchParams?.survey
  return typeof asked === 'string' ? asked : ''
}
