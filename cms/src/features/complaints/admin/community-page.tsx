import type { Locale } from '@linsheng/i18n'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import type { StaffRole } from '../../../access/roles.ts'
import { StaffFrame, staffRequest } from '../../../admin/staff-frame.tsx'
import { localeOfRequest } from '../../../locale-of-request.ts'
import { type Register, registerById } from '../register.ts'
import { chosenCommunity, ownCommunities } from './communities.ts'
import { CommunityPicker } from './community-picker.tsx'
import { type Reader, workspaceTexts } from './texts.ts'
import './workspace.css'

/** What a page of one community is written from. */
export interface CommunityPage {
  req: PayloadRequest
  register: Register
  /** Name of the community for its reader. */
  community: string
  reader: Reader
}

interface Options {
  path: string
  /** Who may see it; left out: everybody who works for the community. */
  roles?: StaffRole[]
  words(locale: Locale): { title: string; notAllowed: string }
  /** What stands below the title, with the community's id. */
  pages?(req: PayloadRequest, community: string, locale: Locale): ReactNode
}

/**
 * A page of staff in one of their communities, in the admin's frame. Checks who asks before anything is read: a view is
 * shown to whoever asks for it.
 */
export async function communityPage(
  view: AdminViewServerProps,
  { path, roles = [], words, pages }: Options,
  write: (page: CommunityPage) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const req = staffRequest(view, path)
  const locale = localeOfRequest(req)
  const { title, notAllowed } = words(locale)
  const own = await ownCommunities(req, ...roles)
  const chosen = chosenCommunity(req, own, view.searchParams?.community)
  const register = chosen && (await registerById(req.payload, chosen.value))
  return (
    <StaffFrame view={view}>
      <div className="workspace">
        <div className="workspace__head">
          <h1>{title}</h1>
          {chosen && (
            <CommunityPicker label={workspaceTexts(locale)('community')} chosen={chosen.value} communities={own} />
          )}
        </div>
        {chosen && pages?.(req, chosen.value, locale)}
        {register && chosen ? (
          await write({
            ...{ req, register, community: chosen.label },
            reader: { locale, zone: (await register.policy()).zone },
          })
        ) : (
          <p className="workspace__note">{notAllowed}</p>
        )}
      </div>
    </StaffFrame>
  )
}
