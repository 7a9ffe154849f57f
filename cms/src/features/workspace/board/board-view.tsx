import type { AdminViewServerProps } from 'payload'
import { now } from '../../../clock.ts'
import { caseOptions } from '../../complaints/admin/find-options.ts'
import { contractorPerformance } from '../../complaints/operations/contractor-performance.ts'
import { OnDutyNow } from '../../roster/admin/on-duty-now.tsx'
import { rosterTexts } from '../../roster/admin/texts.ts'
import { type StaffPage, staffPage } from '../page.tsx'
import { listContext } from '../queue/lists.ts'
import { Live } from '../queue/live.tsx'
import { workContext } from '../queue/work-context.ts'
import { WorkKeys } from '../queue/work-keys.tsx'
import { Attention } from './attention.tsx'
import { Contractors } from './contractors.tsx'
import { findAttention } from './find-attention.ts'
import { findFlow } from './find-flow.ts'
import { personLoads, teamLoads } from './find-loads.ts'
import { CONTRACTORS_SPAN } from './flow.ts'
import { FlowView } from './flow-view.tsx'
import { LoadTables } from './load-tables.tsx'
import { Reassign } from './reassign.tsx'
import './board.css'

/** What a manager is asked about, most pressing first. */
const STATES = [
  'emergency',
  'overdue',
  'soon',
  'unassigned',
  'unaccepted',
  'handover',
  'escalated',
  'incomplete',
  'back-dated',
] as const

/** /admin/manager-board: who has how much, what comes in and goes out, and what wants a manager. */
export const BoardView = (view: AdminViewServerProps) =>
  staffPage(
    view,
    { path: '/admin/manager-board', title: 'board.title', notAllowed: 'board.notAllowed', roles: ['manager'] },
    writeBoard,
  )

async function writeBoard({ req: { payload, user }, register, reader, text }: StaffPage) {
  const asOf = now()
  const context = await workContext(payload, register, String(user?.id), asOf)
  const { snapshot } = context
  const [lists, people, teams, flow, firms, options] = await Promise.all([
    findAttention(payload, context, STATES),
    personLoads(payload, context, snapshot),
    teamLoads(payload, context, snapshot),
    findFlow(payload, register.id, reader.zone, asOf),
    contractorPerformance(payload, register, { from: asOf - CONTRACTORS_SPAN, to: asOf, now: asOf }),
    caseOptions(payload, register, reader.locale),
  ])
  const list = listContext(context, register, reader)
  const absent = people.filter((person) => person.absent).map(({ name }) => name)
  return (
    <Reassign teams={options.teams} people={options.people} locale={reader.locale}>
      <div className="board">
        <div className="board__lists">
          <h2>{text('board.attention')}</h2>
          {lists.map((one) => (
            <Attention key={one.state} list={one} reassign {...list} />
          ))}
        </div>
        <div className="board__side">
          <LoadTables people={people} teams={teams} register={register} reader={reader} />
        </div>
      </div>
      <div className="board">
        <FlowView flow={flow} reader={reader} />
        <section aria-labelledby="board-roster">
          <h2 id="board-roster">
            <a href={`/admin/roster?community=${register.id}`}>{text('board.roster')}</a>
          </h2>
          <p>{absent.length > 0 ? text('board.absent', { names: absent.join('、') }) : text('board.absent.none')}</p>
          <OnDutyNow
            now={asOf}
            roster={snapshot.roster}
            register={register}
            reader={reader}
            text={rosterTexts(reader.locale)}
          />
        </section>
      </div>
      <Contractors firms={firms} reader={reader} cost />
      <Live community={register.id} locale={reader.locale} />
      <WorkKeys locale={reader.locale} />
    </Reassign>
  )
}
