import { inLocale } from '@linsheng/contracts/text'
import { MINUTE } from '@linsheng/domain/time'
import { formatDateTime, formatDuration } from '@linsheng/i18n'
import { STEP_KEYS } from '../../complaints/admin/shortcuts.ts'
import { casePageTexts } from '../../complaints/admin/texts.ts'
import { workTexts } from '../texts.ts'
import { EmergencyActs } from './emergency-acts.tsx'
import { filterQuery, readFilter, type Scope } from './filter.ts'
import type { Emergencies, Emergency } from './find-emergencies.ts'
import { caseAddress, type ListContext, nameOf } from './lists.ts'

interface Props extends ListContext {
  found: Emergencies
  scope: Scope
}

/** Danger before everything else: the step each dangerous case owes, how late it is, and one press to the next. */
export function EmergencyList({ found: { shown, count }, scope, ...context }: Props) {
  const { register, reader } = context
  const text = workTexts(reader.locale)
  if (shown.length === 0) return null
  const all = `/admin?${filterQuery(register.id, { ...readFilter({}, scope), tab: 'emergency' })}`
  return (
    <section className="offers emergencies" aria-labelledby="emergencies">
      <h2 id="emergencies">{text('emergencies.title', { count })}</h2>
      <p className="quiet">{text('emergencies.why')}</p>
      <ul>
        {shown.map((one, at) => (
          <InDanger key={one.row.id} emergency={one} first={at === 0} {...context} />
        ))}
      </ul>
      {count > shown.length && <a href={all}>{text('board.list', { count })}</a>}
    </section>
  )
}

type ItemProps = ListContext & { emergency: Emergency; first: boolean }

function InDanger({ emergency: { row, step, left }, first, ...context }: ItemProps) {
  const { register, reader, people } = context
  const { locale } = reader
  const text = workTexts(locale)
  const words = inLocale(step.text, locale)
  const key = STEP_KEYS['tick-step']
  const person = row.person === null ? null : (people.get(row.person) ?? null)
  return (
    <li>
      <p>
        <b className="emergencies__step">{words}</b> <HowLate due={step.due} {...context} />
      </p>
      {step.call && <p>{casePageTexts(locale)('protocol.call', { call: inLocale(step.call, locale) })}</p>}
      <p>
        <a href={caseAddress(row.id)} data-queue-link>
          {nameOf(register.categories, row.category, reader)}
          {row.zone && ` · ${nameOf(register.zones, row.zone, reader)}`}
        </a>{' '}
        <span className="quiet">
          {[row.number, person ?? text('nobody'), left > 0 && text('emergencies.left', { count: left })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p className="queue__words">{row.description}</p>
      <EmergencyActs
        key={step.position}
        id={row.id}
        sequence={row.sequence}
        step={step.position}
        words={words}
        address={caseAddress(row.id, 'tick-step')}
        letter={first ? key : undefined}
        locale={locale}
      />
    </li>
  )
}

/** How long the step is late, or how much time is left for it, and its time of day. */
function HowLate({ due, reader: { locale, zone }, now }: { due: number } & Pick<ListContext, 'reader' | 'now'>) {
  const text = workTexts(locale)
  const duration = formatDuration(locale, Math.abs(due - now) / MINUTE)
  const late = due < now
  return (
    <span className={late ? 'state state--overdue' : 'state state--soon'}>
      {text(late ? 'due.late' : 'due.left', { duration })}{' '}
      <time dateTime={new Date(due).toISOString()}>{text('due.at', { at: formatDateTime(locale, due, zone) })}</time>
    </span>
  )
}
