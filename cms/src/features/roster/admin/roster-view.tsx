import { inLocale } from '@linsheng/contracts/text'
import { formatDay } from '@linsheng/i18n'
import type { AdminViewServerProps } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { StaffFrame, staffRequest } from '../../../admin/staff-frame.tsx'
import { now } from '../../../clock.ts'
import { localeOfRequest } from '../../../locale-of-request.ts'
import { chosenCommunity, ownCommunities } from '../../complaints/admin/communities.ts'
import { CommunityPicker } from '../../complaints/admin/community-picker.tsx'
import { type Reader, workspaceTexts } from '../../complaints/admin/texts.ts'
import { type Register, registerById } from '../../complaints/register.ts'
import type { NamedRoster } from '../../routing/read-roster.ts'
import { snapshotOf } from '../../routing/snapshot.ts'
import { OnDutyNow } from './on-duty-now.tsx'
import { PeopleTable, type Person } from './people-table.tsx'
import { type RosterTexts, rosterTexts } from './texts.ts'
import { weekOf } from './week.ts'
import { WeekTable } from './week-table.tsx'
import '../../complaints/admin/workspace.css'
import './roster.css'

/** /admin/roster: for everybody who works for the community. Checks who asks by itself, as every view must. */
export async function RosterView(view: AdminViewServerProps) {
  const req = staffRequest(view, '/admin/roster')
  const locale = localeOfRequest(req)
  const text = rosterTexts(locale)
  const own = await ownCommunities(req)
  const community = chosenCommunity(req, own, view.searchParams?.community)
  const register = community && (await registerById(req.payload, community.value))
  const snapshot = register && (await snapshotOf(req.payload, register))
  return (
    <StaffFrame view={view}>
      <div className="workspace">
        <header className="workspace__head">
          <h1>{text('title')}</h1>
          {community && (
            <CommunityPicker label={workspaceTexts(locale)('community')} chosen={community.value} communities={own} />
          )}
        </header>
        {register && snapshot ? (
          <Roster
            manages={mayActIn(req.user, register.id, 'manager')}
            asked={view.searchParams?.week}
            roster={snapshot.roster}
            register={register}
            reader={{ locale, zone: snapshot.roster.zone }}
            text={text}
          />
        ) : (
          <p className="workspace__note">{text('notAllowed')}</p>
        )}
      </div>
    </StaffFrame>
  )
}

interface Props {
  manages: boolean
  /** Day whose week is asked for. */
  asked: unknown
  roster: NamedRoster
  register: Register
  reader: Reader
  text: RosterTexts
}

function Roster({ manages, asked, roster, register, reader, text }: Props) {
  const at = now()
  const week = weekOf(asked, at, roster.zone)
  const common = { now: at, roster, register, reader, text }
  return (
    <>
      {manages && <Tools register={register} text={text} />}
      <OnDutyNow {...common} />
      <section className="roster-section">
        <h2>
          {text('week', {
            from: formatDay(reader.locale, week.days[0]?.date ?? '', { weekday: false }),
            to: formatDay(reader.locale, week.days[6]?.date ?? '', { weekday: false }),
          })}
        </h2>
        <p className="workspace__pages">
          <a href={weekAddress(register, week.before)}>{text('week.before')}</a>
          <a href={weekAddress(register)}>{text('week.this')}</a>
          <a href={weekAddress(register, week.after)}>{text('week.after')}</a>
        </p>
        <WeekTable week={week} {...common} />
      </section>
      <section className="roster-section">
        <h2>{text('people')}</h2>
        <p className="quiet">{text('people.help')}</p>
        <PeopleTable
          community={register.id}
          people={peopleOf(roster, register, reader, manages)}
          manages={manages}
          locale={reader.locale}
        />
      </section>
    </>
  )
}

const weekAddress = ({ id }: Register, week?: string): string =>
  `/admin/roster?community=${id}${week === undefined ? '' : `&week=${week}`}`

const peopleOf = (
  { workers, teams }: NamedRoster,
  register: Register,
  { locale }: Reader,
  manages: boolean,
): Person[] =>
  workers
    .map(({ id, name, skills, ceiling, open }) => ({
      ...{ id, name },
      load: manages ? { ceiling, open } : null,
      skills: [...skills],
      teams: teams
        .filter(({ members }) => members.includes(id))
        .map(({ code }) => inLocale(register.teams.get(code)?.name ?? { 'zh-Hans': code }, locale)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))

/** Payload's own forms keep shifts and absences; the other screens of allocation are one step away. */
function Tools({ register, text }: { register: Register; text: RosterTexts }) {
  return (
    <p className="workspace__tools">
      <a className="button" href="/admin/collections/shifts/create">
        {text('addShift')}
      </a>
      <a className="button button--plain" href="/admin/collections/absences/create">
        {text('addAbsence')}
      </a>
      <a className="button button--plain" href={`/admin/routing?community=${register.id}`}>
        {text('toRouting')}
      </a>
      <a className="button button--plain" href={`/admin/handover?community=${register.id}`}>
        {text('toHandover')}
      </a>
    </p>
  )
}
