import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import type { StaffRole } from '../../access/roles.ts'
import { StaffFrame, staffRequest } from '../../admin/staff-frame.tsx'
import { localeOfRequest } from '../../locale-of-request.ts'
import { chosenCommunity, ownCommunities } from '../complaints/admin/communities.ts'
import { CommunityPicker } from '../complaints/admin/community-picker.tsx'
import { type Reader, workspaceTexts } from '../complaints/admin/texts.ts'
import { type Register, registerById } from '../complaints/register.ts'
import { WorkPages } from './nav-links.tsx'
import { type WorkTexts, workTexts } from './texts.ts'
import '../complaints/admin/workspace.css'
import './queue/queue.css'

/** A page of staff in one of their communities. */
export interface StaffPage {
  req: PayloadRequest
  register: Register
  /** Name of the community for its reader. */
  community: string
  reader: Reader
  text: WorkTexts
}

interface Options {
  path: string
  title: 'board.title' | 'committee.title' | 'figures.title' | 'book.title'
  notAllowed: 'board.notAllowed' | 'committee.notAllowed' | 'figures.notYours'
  roles: StaffRole[]
}

/** The frame of a page for some roles. Checks who asks before anything is read: a view is shown to whoever asks for it. */
export async function staffPage(
  view: AdminViewServerProps,
  { path, title, notAllowed, roles }: Options,
  write: (page: StaffPage) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const req = staffRequest(view, path)
  const locale = localeOfRequest(req)
  const text = workTexts(locale)
  const own = await ownCommunities(req, ...roles)
  const community = chosenCommunity(req, own, view.searchParams?.community)
  const register = community && (await registerById(req.payload, community.value))
  return (
    <StaffFrame view={view}>
      <div className="workspace">
        <div className="workspace__head">
          <h1>{text(title)}</h1>
          {community && (
            <CommunityPicker label={workspaceTexts(locale)('community')} chosen={community.value} communities={own} />
          )}
        </div>
        {req.user && community && <WorkPages user={req.user} path={path} community={community.value} text={text} />}
        {register && community ? (
          await write({
            ...{ req, register, text, community: community.label },
            reader: { locale, zone: (await register.policy()).zone },
          })
        ) : (
          <p className="workspace__note">{text(notAllowed)}</p>
        )}
      </div>
    </StaffFrame>
  )
}
