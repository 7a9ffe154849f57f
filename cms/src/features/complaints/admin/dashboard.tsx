import { t } from '@linsheng/i18n'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { now } from '../../../clock.ts'
import { localeOfRequest } from '../../../locale-of-request.ts'
import { lastRelease } from '../../publishing/releases/history.ts'
import { AppealsDue } from '../../workspace/committee/appeals-due.tsx'
import { WorkPages } from '../../workspace/nav-links.tsx'
import { MyWork } from '../../workspace/queue/my-work.tsx'
import { workTexts } from '../../workspace/texts.ts'
import { type Register, registerById } from '../register.ts'
import { chosenCommunity, ownCommunities } from './communities.ts'
import { CommunityPicker } from './community-picker.tsx'
import { findPapers } from './queue/find-papers.ts'
import { PaperList } from './queue/paper-list.tsx'
import { SiteStatus } from './queue/site-status.tsx'
import { workspaceTexts } from './texts.ts'
import './workspace.css'
import '../../workspace/queue/queue.css'

/** The first page after signing in: what is due. Checks who asks by itself: a view is shown to whoever asks for it. */
export async function Dashboard({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  if (!req.user) redirect('/admin/login')
  const own = await ownCommunities(req)
  const community = chosenCommunity(req, own, searchParams?.community)
  const register = community && (await registerById(req.payload, community.value))
  const text = workspaceTexts(localeOfRequest(req))
  return (
    <div className="workspace">
      <div className="workspace__head">
        <h1>{text('title')}</h1>
        {community && <CommunityPicker label={text('community')} chosen={community.value} communities={own} />}
      </div>
      {community && (
        <WorkPages user={req.user} path="/admin" community={community.value} text={workTexts(localeOfRequest(req))} />
      )}
      {register ? (
        <Work req={req} register={register} searchParams={searchParams ?? {}} />
      ) : (
        <p className="workspace__note">{text('noCommunity')}</p>
      )}
    </div>
  )
}

interface WorkProps {
  req: PayloadRequest
  register: Register
  searchParams: Record<string, string | string[] | undefined>
}

/**
 * Cases for those who work on them, appeals for those who judge them, notices and meetings for those who write them, the
 * state of the site for all.
 */
async function Work({ req, register, searchParams }: WorkProps) {
  const asOf = now()
  const reader = { locale: localeOfRequest(req), zone: (await register.policy()).zone }
  const [handles, writes, judges] = [
    mayActIn(req.user, register.id, 'handler', 'manager'),
    mayActIn(req.user, register.id, 'committee', 'editor', 'manager'),
    mayActIn(req.user, register.id, 'committee', 'panel'),
  ]
  return (
    <>
      {handles && <MyWork req={req} register={register} reader={reader} searchParams={searchParams} now={asOf} />}
      {judges && !handles && <AppealsDue req={req} register={register} reader={reader} now={asOf} />}
      {writes && <PaperList papers={await findPapers(req, register.id, asOf)} reader={reader} />}
      {!handles && !writes && !judges && (
        <p className="workspace__note">{workspaceTexts(reader.locale)('nothingYours')}</p>
      )}
      {mayActIn(req.user, register.id, 'manager') && (
        <p className="workspace__note">
          <a href={`/admin/import?community=${register.id}`}>{t(reader.locale, 'import.title')}</a>
        </p>
      )}
      <SiteStatus release={await lastRelease(req.payload)} reader={reader} />
    </>
  )
}
