import type { Duty, FormModel } from '../model.ts'
import { speaker } from '../problems.ts'

/** Whom to call in danger: the emergency numbers and who is on duty now. Shown once danger is ticked. */
export function DangerNumbers({
  model,
  duty,
  shown = false,
}: {
  model: FormModel
  duty: Duty | null
  shown?: boolean
}) {
  const say = speaker(model.texts)
  return (
    <div className={shown ? 'danger-numbers danger-numbers--shown' : 'danger-numbers'} role="status">
      <p>{say('danger.call')}</p>
      <ul>
        {model.contacts.map(({ label, phone, note }) => (
          <li key={`${label} ${phone}`}>
            {label} <Phone number={phone} />
            {note && <span className="meta"> {note}</span>}
          </li>
        ))}
        {duty && (
          <li>
            {say('danger.duty')} {duty.team} <Phone number={duty.phone} />
            <span className="meta"> {say('danger.duty.until', { until: duty.until })}</span>
          </li>
        )}
      </ul>
      {!duty && <p className="meta">{say('danger.duty.none')}</p>}
    </div>
  )
}

const Phone = ({ number }: { number: string }) => <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>{number}</a>
