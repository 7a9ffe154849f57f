import type { AdminViewServerProps } from 'payload'
import { StaffFrame, staffRequest } from '../../../admin/staff-frame.tsx'
import { now } from '../../../clock.ts'
import { localeOfRequest } from '../../../locale-of-request.ts'
import { chosenCommunity, ownCommunities } from '../../complaints/admin/communities.ts'
import { CommunityPicker } from '../../complaints/admin/community-picker.tsx'
import { caseOptions, type Option } from '../../complaints/admin/options.ts'
import { workspaceTexts } from '../../complaints/admin/texts.ts'
import { type Register, registerById } from '../../complaints/register.ts'
import { type RoutingTexts, routingTexts } from '../admin/texts.ts'
import { type Snapshot, snapshotOf } from '../snapshot.ts'
import { findHandover } from './find-handover.ts'
import { HandoverScreen } from './handover-screen.tsx'
import '../../complaints/admin/workspace.css'
import '../admin/routing.css'

/** /admin/handover: everything somebody has open goes to others, for managers. Checks who asks by itself. */
export async function HandoverView(view: AdminViewServerProps) {
  const req = staffRequest(view, '/admin/handover')
  const locale = localeOfRequest(req)
  const text = routingTexts(locale)
  const own = await ownCommunities(req, 'manager')
  const community = chosenCommunity(req, own, view.searchParams?.community)
  const register = community && (await registerById(req.payload, community.value))
  const snapshot = register && (await snapshotOf(req.payload, register))
  const leaving = snapshot?.roster.workers.find(({ id }) => id === view.searchParams?.person)
  return (
    <StaffFrame view={view}>
      <div className="workspace">
        <header className="workspace__head">
          <h1>{text('handover.title')}</h1>
          {community && (
            <CommunityPicker label={workspaceTexts(locale)('community')} chosen={community.value} communities={own} />
          )}
        </header>
        {register && snapshot ? (
          <>
            <p className="quiet">{text('handover.intro')}</p>
            <Chooser register={register} snapshot={snapshot} leaving={leaving?.id} text={text} />
            {leaving && (
              <HandoverScreen
                key={leaving.id}
                leaving={leaving.name}
                cases={await findHandover(req.payload, register, snapshot, leaving.id, now(), locale)}
                teams={(await caseOptions(req.payload, register, locale)).teams}
                people={peopleOf(snapshot).filter(({ value }) => value !== leaving.id)}
                reader={{ locale, zone: snapshot.roster.zone }}
              />
            )}
          </>
        ) : (
          <p className="workspace__note">{text('handover.notAllowed')}</p>
        )}
      </div>
    </StaffFrame>
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
