import type { AdminViewServerProps } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { now } from '../../../clock.ts'
import { contractorPerformance } from '../../complaints/operations/contractor-performance.ts'
import { Attention } from '../board/attention.tsx'
import { Contractors } from '../board/contractors.tsx'
import { findAttention } from '../board/find-attention.ts'
import { CONTRACTORS_SPAN } from '../board/flow.ts'
import { ExportLinks } from '../export/export-links.tsx'
import { type StaffPage, staffPage } from '../page.tsx'
import { filterQuery, readFilter } from '../queue/filter.ts'
import { listContext } from '../queue/lists.ts'
import { Live } from '../queue/live.tsx'
import { workContext } from '../queue/work-context.ts'
import { WorkKeys } from '../queue/work-keys.tsx'
import { AppealList } from './appeal-list.tsx'
import { findAppeals } from './find-appeals.ts'
import '../board/board.css'

/** /admin/committee: appeals for those who judge them; for the committee also what is late and how contractors do. */
export const CommitteeView = (view: AdminViewServerProps) =>
  staffPage(
    view,
    {
      path: '/admin/committee',
      title: 'committee.title',
      notAllowed: 'committee.notAllowed',
      roles: ['committee', 'panel', 'manager'],
    },
    writePage,
  )

async function writePage({ req, register, reader }: StaffPage) {
  const { payload, user } = req
  const asOf = now()
  const context = await workContext(payload, register, String(user?.id), asOf)
  const list = listContext(context, register, reader)
  const oversees = mayActIn(user, register.id, 'committee', 'manager')
  const manages = mayActIn(user, register.id, 'manager')
  const [appeals, lists, firms] = await Promise.all([
    findAppeals(req, register, asOf),
    oversees ? findAttention(payload, context, ['committee', 'overdue', 'paused']) : [],
    oversees ? contractorPerformance(payload, register, { from: asOf - CONTRACTORS_SPAN, to: asOf, now: asOf }) : [],
  ])
  const query = filterQuery(register.id, { ...readFilter({}, 'all'), tab: 'overdue' })
  return (
    <>
      <AppealList appeals={appeals} {...list} />
      {lists.map((one) => (
        <Attention key={one.state} list={one} reassign={false} {...list} />
      ))}
      {oversees && <Contractors firms={firms} reader={reader} cost={manages} />}
      {oversees && <ExportLinks query={query} locale={reader.locale} />}
      <Live community={register.id} locale={reader.locale} />
      <WorkKeys locale={reader.locale} />
    </>
  )
}
