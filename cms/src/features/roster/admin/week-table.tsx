import { inLocale } from '@linsheng/contracts/text'
import { DAY } from '@linsheng/domain/time'
import { formatDay, formatTime } from '@linsheng/i18n'
import type { Reader } from '../../complaints/admin/texts.ts'
import { referenceId } from '../../complaints/reference-id.ts'
import type { Register } from '../../complaints/register.ts'
import type { NamedRoster, NamedWorker } from '../../routing/read-roster.ts'
import type { RosterTexts } from './texts.ts'
import { type Day, stretchesOn, type Week } from './week.ts'

interface Props {
  week: Week
  now: number
  roster: NamedRoster
  register: Register
  reader: Reader
  text: RosterTexts
}

/** Who works when: a row for each person, a column for each day; on a phone a list. */
export function WeekTable(props: Props) {
  const { week, now, roster, reader, text } = props
  const planned = roster.workers
    .filter(({ id }) => [...roster.shifts, ...roster.absences].some(({ person }) => person === id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
  if (planned.length === 0) return <p className="workspace__empty">{text('empty')}</p>
  return (
    <table className="roster-week">
      <caption className="visually-hidden">{text('week.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('person')}</th>
          {week.days.map((day) => (
            <th key={day.date} scope="col" aria-current={isToday(day, now) ? 'date' : undefined}>
              {formatDay(reader.locale, day.date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {planned.map((worker) => (
          <tr key={worker.id}>
            <th scope="row">{worker.name}</th>
            {week.days.map((day) => (
              <DayCell key={day.date} {...props} worker={worker} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const isToday = ({ starts, ends }: Day, now: number): boolean => now >= starts && now < ends

function DayCell({ worker, day, now, roster, register, reader, text }: Props & { worker: NamedWorker; day: Day }) {
  const away = roster.absences.find(
    ({ person, starts, ends }) => person === worker.id && starts < day.ends && ends > day.starts,
  )
  const stretches = stretchesOn(roster, worker.id, day)
  const substitute = roster.workers.find(({ id }) => id === referenceId(away?.substitute))
  const free = stretches.length === 0 && !away
  return (
    <td
      data-day={formatDay(reader.locale, day.date)}
      className={free ? 'roster-week__free' : undefined}
      aria-current={isToday(day, now) ? 'date' : undefined}
    >
      {free && <span className="visually-hidden">{text('day.free')}</span>}
      {away && (
        <p className="roster-week__away">
          {text('absent')}
          {substitute && <span className="quiet"> {text('absent.substitute', { name: substitute.name })}</span>}
        </p>
      )}
      {stretches.map(({ shift, starts, ends }) => (
        <p key={`${starts} ${shift.team} ${shift.onCall}`} className={away ? 'roster-week__covered' : undefined}>
          <time>
            {ends - starts >= DAY
              ? text('allDay')
              : `${formatTime(reader.locale, starts, reader.zone)}–${formatTime(reader.locale, ends, reader.zone)}`}
          </time>{' '}
          <span className="quiet">
            {inLocale(register.teams.get(shift.team)?.name ?? { 'zh-Hans': shift.team }, reader.locale)}
          </span>
          {shift.onCall && <b className="roster-week__call"> {text('onCall')}</b>}
        </p>
      ))}
    </td>
  )
}
