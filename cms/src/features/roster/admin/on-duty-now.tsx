import { inLocale } from '@linsheng/contracts/text'
import { type OnShift, presenceAt } from '@linsheng/domain/routing'
import { formatDateTime } from '@linsheng/i18n'
import type { Reader } from '../../complaints/admin/texts.ts'
import type { Register } from '../../complaints/register.ts'
import type { NamedRoster } from '../../routing/read-roster.ts'
import type { RosterTexts } from './texts.ts'

interface Props {
  now: number
  roster: NamedRoster
  register: Register
  reader: Reader
  text: RosterTexts
}

/** Who can be called now, and who is at work. */
export function OnDutyNow(props: Props) {
  const { now, roster, text } = props
  const { onShift } = presenceAt(roster, now)
  return (
    <div className="on-duty">
      <section>
        <h2>{text('onCall.now')}</h2>
        <PeopleThere {...props} there={onShift.filter(({ shift }) => shift.onCall)} nobody={text('onCall.nobody')} />
      </section>
      <section>
        <h2>{text('shift.now')}</h2>
        <PeopleThere {...props} there={onShift.filter(({ shift }) => !shift.onCall)} nobody={text('shift.nobody')} />
      </section>
    </div>
  )
}

function PeopleThere({ there, nobody, roster, register, reader, text }: Props & { there: OnShift[]; nobody: string }) {
  if (there.length === 0) return <p className="quiet">{nobody}</p>
  return (
    <ul>
      {there.map(({ person, shift, until, standsIn }) => (
        <li key={`${person} ${shift.team} ${until}`}>
          <b>{roster.workers.find(({ id }) => id === person)?.name}</b>{' '}
          <span className="quiet">
            {inLocale(register.teams.get(shift.team)?.name ?? { 'zh-Hans': shift.team }, reader.locale)}
          </span>{' '}
          {shift.phone && <a href={`tel:${shift.phone}`}>{shift.phone}</a>}{' '}
          {standsIn && <span className="quiet">{text('substitute')}</span>}{' '}
          <span className="quiet">
            {text('until.time', { time: formatDateTime(reader.locale, until, reader.zone) })}
          </span>
        </li>
      ))}
    </ul>
  )
}
