import { inLocale } from '@linsheng/contracts/text'
import type { Locale } from '@linsheng/i18n'
import type { AdminViewServerProps, Payload } from 'payload'
import { StaffFrame, staffRequest } from '../../../../admin/staff-frame.tsx'
import { localeOfRequest } from '../../../../locale-of-request.ts'
import { loadCategoryDetails } from '../../../categories/details.ts'
import { WorkPages } from '../../../workspace/nav-links.tsx'
import { workTexts } from '../../../workspace/texts.ts'
import { registerById } from '../../register.ts'
import { chosenCommunity, ownCommunities } from '../communities.ts'
import { CommunityPicker } from '../community-picker.tsx'
import { caseOptions } from '../options.ts'
import { workspaceTexts } from '../texts.ts'
import { FileScreen } from './file-screen.tsx'
import '../workspace.css'
import './file.css'

/** /admin/file-case: a case for somebody who called or came by. Checks who asks by itself, as every view must. */
export async function FileView(view: AdminViewServerProps) {
  const req = staffRequest(view, '/admin/file-case')
  const locale = localeOfRequest(req)
  const text = workspaceTexts(locale)
  const own = await ownCommunities(req, 'handler', 'manager')
  const community = chosenCommunity(req, own, view.searchParams?.community)
  const register = community && (await registerById(req.payload, community.value))
  return (
    <StaffFrame view={view}>
      <div className="workspace">
        <div className="workspace__head">
          <h1>{text('file.title')}</h1>
          {community && <CommunityPicker label={text('community')} chosen={community.value} communities={own} />}
        </div>
        {req.user && community && (
          <WorkPages user={req.user} path="/admin/file-case" community={community.value} text={workTexts(locale)} />
        )}
        {register ? (
          <FileScreen
            key={register.id}
            community={{ id: register.id, slug: register.slug, name: community.label }}
            questions={await questionsOf(req.payload, register.id, locale)}
            options={await caseOptions(req.payload, register, locale)}
            reader={{ locale, zone: (await register.policy()).zone }}
          />
        ) : (
          <p className="workspace__note">{text('file.notAllowed')}</p>
        )}
      </div>
    </StaffFrame>
  )
}

/** The questions each category asks, in the reader's language. */
async function questionsOf(payload: Payload, community: string, locale: Locale): Promise<Record<string, string[]>> {
  const details = await loadCategoryDetails(payload, community)
  return Object.fromEntries(
    [...details].map(([code, { questions }]) => [code, questions.map((question) => inLocale(question, locale))]),
  )
}
