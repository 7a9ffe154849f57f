import { t } from '@linsheng/i18n'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { z } from 'zod'
import { StaffFrame, staffRequest } from '../../../admin/staff-frame.tsx'
import { localeOfRequest } from '../../../locale-of-request.ts'
import { chosenCommunity, ownCommunities } from '../../complaints/admin/communities.ts'
import { IMPORTS_SLUG } from '../collections.ts'
import { knownRecords } from '../operations/known-records.ts'
import { IMPORT_STATES } from '../states.ts'
import { ImportScreen } from './import-screen.tsx'
import './import-screen.css'

const RECENT = 10
const recentSchema = z.object({ id: z.coerce.string(), fileName: z.string(), state: z.enum(IMPORT_STATES) })

/** /admin/import: for managers. A custom view is public unless it checks, so it checks first. */
export async function ImportView(view: AdminViewServerProps) {
  const req = staffRequest(view, '/admin/import')
  const locale = localeOfRequest(req)
  const communities = await ownCommunities(req, 'manager')
  const community = chosenCommunity(req, communities, view.searchParams?.community)
  return (
    <StaffFrame view={view}>
      <div className="ledger-import">
        <h1>{t(locale, 'import.title')}</h1>
        {community ? (
          <ImportScreen
            key={community.value}
            locale={locale}
            community={community.value}
            communities={communities}
            known={await knownRecords(req.payload, community.value)}
            recent={await recentImports(req, community.value)}
          />
        ) : (
          <p>{t(locale, 'import.not-allowed')}</p>
        )}
      </div>
    </StaffFrame>
  )
}

async function recentImports(req: PayloadRequest, community: string) {
  const { docs } = await req.payload.find({
    collection: IMPORTS_SLUG,
    where: { community: { equals: community } },
    sort: '-createdAt',
    limit: RECENT,
    depth: 0,
    select: { fileName: true, state: true },
  })
  return docs.map((doc) => recentSchema.parse(doc))
}
