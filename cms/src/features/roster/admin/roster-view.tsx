import { inLocale } from '@linsheng/contracts/text'
import { formatDay } from '@linsheng/i18n'
import type { AdminViewServerProps } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { now } from '../../../clock.ts'
import { communityPage } from '../../complaints/admin/community-page.tsx'
import type { Reader } from '../../complaints/admin/texts.ts'
import type { Register } from '../../complaints/register.ts'
import type { NamedRoster } from '../../routing/read-roster.ts'
import { snapshotOf } from '../../routing/snapshot.ts'
import { OnDutyNow } from './on-duty-now.tsx'
import { PeopleTable, type Person } from './people-table.tsx'
import { type RosterTexts, rosterTexts } from './texts.ts'
import { weekOf } from './week.ts'
import { WeekTable } from './week-table.tsx'
import './roster.css'

/** /admin/roster: for everybody who works for the community. */
export const RosterView = (view: AdminViewServerProps) =>
  communityPage(
    view,
    {
      path: '/admin/roster',
      words: (locale) => ({ title: rosterTexts(locale)('title'), notAllowed: rosterTexts(locale)('notAllowed') }),
    },
    async ({ req, register, reader }) => (
      <Roster
        manages={mayActIn(req.user, register.id, 'manager')}
        asked={view.searchParams?.week}
        roster={(await snapshotOf(req.payload, register)).roster}
        register={register}
        reader={reader}
        text={rosterTexts(reader.locale)}
      />
    ),
  )

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
