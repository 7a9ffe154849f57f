import type { AdminViewServerProps } from 'payload'
import { communitiesWith } from '../../../access/roles.ts'
import { communityPage } from '../../complaints/admin/community-page.tsx'
import { caseOptions } from '../../complaints/admin/find-options.ts'
import { WorkPages } from '../../workspace/nav-links.tsx'
import { workTexts } from '../../workspace/texts.ts'
import { InboxScreen } from './inbox-screen.tsx'
import { inboxTexts } from './texts.ts'
import '../../workspace/queue/queue.css'
import './inbox.css'

const PATH = '/admin/anonymous'

/** /admin/anonymous: reports that only the committee can open. What is in them never passes through this server in the clear. */
export const InboxView = (view: AdminViewServerProps) =>
  communityPage(
    view,
    {
      path: PATH,
      roles: ['committee'],
      words: (locale) => ({ title: inboxTexts(locale)('title'), notAllowed: inboxTexts(locale)('notAllowed') }),
      pages: ({ user }, community, locale) =>
        user && <WorkPages user={user} path={PATH} community={community} text={workTexts(locale)} />,
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
