import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import type { StaffRole } from '../../access/roles.ts'
import { type CommunityPage, communityPage } from '../complaints/admin/community-page.tsx'
import { WorkPages } from './nav-links.tsx'
import { type WorkTexts, workTexts } from './texts.ts'
import './queue/queue.css'

/** A page of the work itself. */
export interface StaffPage extends CommunityPage {
  text: WorkTexts
}

interface Options {
  path: string
  title: 'board.title' | 'committee.title' | 'figures.title' | 'book.title'
  notAllowed: 'board.notAllowed' | 'committee.notAllowed' | 'figures.notYours'
  roles: StaffRole[]
}

/** The frame of a page of the work, for some roles. */
export const staffPage = (
  view: AdminViewServerProps,
  { path, title, notAllowed, roles }: Options,
  write: (page: StaffPage) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> =>
  communityPage(
    view,
    {
      ...{ path, roles },
      words: (locale) => ({ title: workTexts(locale)(title), notAllowed: workTexts(locale)(notAllowed) }),
      pages: ({ user }, community, locale) =>
        user && <WorkPages user={user} path={path} community={community} text={workTexts(locale)} />,
    },
    (page) => write({ ...page, text: workTexts(page.reader.locale) }),
  )
