import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { localeOfRequest } from '../../../../locale-of-request.ts'
import { registerById } from '../../register.ts'
import { chosenCommunity, ownCommunities } from '../communities.ts'
import { CommunityPicker } from '../community-picker.tsx'
import { caseOptions } from '../options.ts'
import { workspaceTexts } from '../texts.ts'
import { FileScreen } from './file-screen.tsx'
import '../workspace.css'

/** /admin/file-case: a case for somebody who called or came by. Checks who asks by itself, as every view must. */
export async function FileView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities } = initPageResult
  if (!req.user) redirect('/admin/login?redirect=/admin/file-case')
  const locale = localeOfRequest(req)
  const text = workspaceTexts(locale)
  const own = await ownCommunities(req, 'handler', 'manager')
  const community = chosenCommunity(req, own, searchParams?.community)
  const register = community && (await registerById(req.payload, community.value))
  return (
    <DefaultTemplate
      i18n={req.i18n}
      payload={req.payload}
      permissions={permissions}
      req={req}
      user={req.user}
      {...(initPageResult.locale && { locale: initPageResult.locale })}
      {...(params && { params })}
      {...(searchParams && { searchParams })}
      visibleEntities={visibleEntities}
    >
      <div className="workspace">
        <header className="workspace__head">
          <h1>{text('file.title')}</h1>
          {community && <CommunityPicker label={text('community')} chosen={community.value} communities={own} />}
        </header>
        {register ? (
          <FileScreen
            key={register.id}
            community={{ id: register.id, slug: register.slug, name: community.label }}
            options={await caseOptions(req.payload, register, locale)}
            reader={{ locale, zone: (await register.policy()).zone }}
          />
        ) : (
          <p className="workspace__note">{text('file.notAllowed')}</p>
        )}
      </div>
    </DefaultTemplate>
  )
}
