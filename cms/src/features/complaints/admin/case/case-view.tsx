import { t } from '@linsheng/i18n'
import { redirect } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { mayActIn } from '../../../../access/roles.ts'
import { now } from '../../../../clock.ts'
import { localeOfRequest } from '../../../../locale-of-request.ts'
import { findForStaff } from '../../operations/find-for-staff.ts'
import { referenceId } from '../../reference-id.ts'
import { registerById } from '../../register.ts'
import { publicCase } from '../../views/public-cases.ts'
import { staffCase } from '../../views/staff-case.ts'
import { caseOptions } from '../find-options.ts'
import { CaseScreen } from './case-screen.tsx'
import { PublicPage } from './public-page.tsx'
import '../workspace.css'
import './css/act.css'
import './css/case.css'
import './css/clocks.css'
import './css/record.css'

/**
 * A case in the admin. Those who work on cases get everything and their tools; committee, panel and editors read what
 * everyone may know of it. Checks who asks by itself: a view is shown to whoever asks for it.
 */
export async function CaseView({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  if (!req.user) redirect('/admin/login')
  const { payload } = req
  const locale = localeOfRequest(req)
  const community = referenceId(doc.community)
  const register = community === null ? null : await registerById(payload, community)
  const missing = <p className="workspace">{t(locale, 'workspace.case.missing')}</p>
  if (!register || !mayActIn(req.user, register.id)) return missing
  const reader = { locale, zone: (await register.policy()).zone }
  const [place, asOf] = [await findForStaff(req, doc.id), now()]
  const found = place && (await staffCase(payload, place, { id: String(doc.id), now: asOf, locale }))
  if (found) {
    const options = await caseOptions(payload, register, locale)
    return (
      <CaseScreen
        id={String(doc.id)}
        me={String(req.user.id)}
        initial={found}
        options={options}
        reader={reader}
        site={`/${register.slug}`}
      />
    )
  }
  const page = await publicCase(payload, register, String(doc.number), asOf)
  return page ? <PublicPage page={page} reader={reader} now={asOf} /> : missing
}
