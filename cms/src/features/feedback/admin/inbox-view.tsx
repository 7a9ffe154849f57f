import type { AdminViewServerProps } from 'payload'
import { communitiesWith } from '../../../access/roles.ts'
import { communityPage } from '../../complaints/admin/community-page.tsx'
import { caseOptions } from '../../complaints/admin/options.ts'
import { InboxScreen } from './inbox-screen.tsx'
import { inboxTexts } from './texts.ts'
import './inbox.css'

/** /admin/anonymous: reports that only the committee can open. What is in them never passes through this server in the clear. */
export const InboxView = (view: AdminViewServerProps) =>
  communityPage(
    view,
    {
      path: '/admin/anonymous',
      roles: ['committee'],
      words: (locale) => ({ title: inboxTexts(locale)('title'), notAllowed: inboxTexts(locale)('notAllowed') }),
    },
    async ({ req, register, reader }) => {
      // Platform administrators open every page of staff but this one.
      if (!communitiesWith(req.user, 'committee').includes(register.id))
        return <p className="workspace__note">{inboxTexts(reader.locale)('notAllowed')}</p>
      return (
        <InboxScreen
          key={register.id}
          community={register.id}
          slug={register.slug}
          account={String(req.user?.id)}
          options={await caseOptions(req.payload, register, reader.locale)}
          reader={reader}
        />
      )
    },
  )
