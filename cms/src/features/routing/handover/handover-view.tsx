import type { AdminViewServerProps } from 'payload'
import { now } from '../../../clock.ts'
import { type CommunityPage, communityPage } from '../../complaints/admin/community-page.tsx'
import { caseOptions } from '../../complaints/admin/find-options.ts'
import type { Option } from '../../complaints/admin/options.ts'
import type { Register } from '../../complaints/register.ts'
import { type RoutingTexts, routingTexts } from '../admin/texts.ts'
import { type Snapshot, snapshotOf } from '../snapshot.ts'
import { findHandover } from './find-handover.ts'
import { HandoverScreen } from './handover-screen.tsx'
import '../admin/routing.css'

/** /admin/handover: everything somebody has open goes to others, for managers. */
export const HandoverView = (view: AdminViewServerProps) =>
  communityPage(
    view,
    {
      path: '/admin/handover',
      roles: ['manager'],
      words: (locale) => ({
        title: routingTexts(locale)('handover.title'),
        notAllowed: routingTexts(locale)('handover.notAllowed'),
      }),
    },
    (page) => handOver(page, view.searchParams?.person),
  )

async function handOver({ req: { payload }, register, reader }: CommunityPage, person: unknown) {
  const text = routingTexts(reader.locale)
  const snapshot = await snapshotOf(payload, register)
  const leaving = snapshot.roster.workers.find(({ id }) => id === person)
  return (
    <>
      <p className="quiet">{text('handover.intro')}</p>
      <Chooser register={register} snapshot={snapshot} leaving={leaving?.id} text={text} />
      {leaving && (
        <HandoverScreen
          key={leaving.id}
          leaving={leaving.name}
          cases={await findHandover(payload, register, snapshot, leaving.id, now(), reader.locale)}
          teams={(await caseOptions(payload, register, reader.locale)).teams}
          people={peopleOf(snapshot).filter(({ value }) => value !== leaving.id)}
          reader={reader}
        />
      )}
    </>
  )
}

const peopleOf = ({ roster }: Snapshot): Option[] =>
  roster.workers
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh'))

interface ChooserProps {
  register: Register
  snapshot: Snapshot
  leaving: string | undefined
  text: RoutingTexts
}

function Chooser({ register, snapshot, leaving, text }: ChooserProps) {
  return (
    <form method="get" className="handover__chooser">
      <input type="hidden" name="community" value={register.id} />
      <div className="field">
        <label htmlFor="handover-person">{text('handover.who')}</label>
        <select id="handover-person" name="person" defaultValue={leaving ?? ''} required>
          <option value="">{text('handover.choose')}</option>
          {peopleOf(snapshot).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button--plain">
        {text('handover.show')}
      </button>
    </form>
  )
}
