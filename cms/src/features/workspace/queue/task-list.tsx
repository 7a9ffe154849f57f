import { formatDateTime } from '@linsheng/i18n'
import { caseStepTexts, caseworkTexts } from '../../complaints/admin/texts.ts'
import { workTexts } from '../texts.ts'
import type { Tasks } from './find-tasks.ts'
import { Handovers } from './handovers.tsx'
import { caseAddress, type ListContext, nameOf } from './lists.ts'
import type { WorkRow } from './work-row.ts'

interface Props extends ListContext {
  tasks: Tasks
}

/** Cases offered to the reader: above everything, somebody waits for their word. */
export function Offers({ tasks: { handovers }, register, reader, now }: Props) {
  if (handovers.length === 0) return null
  const text = workTexts(reader.locale)
  const offered = handovers.map((row) => ({
    ...{ id: row.id, sequence: row.sequence, number: row.number, description: row.description },
    title: [nameOf(register.categories, row.category, reader), row.zone && nameOf(register.zones, row.zone, reader)]
      .filter(Boolean)
      .join(' · '),
    due: text('offers.since', { at: formatDateTime(reader.locale, row.handoverAt ?? now, reader.zone) }),
    address: caseAddress(row.id),
  }))
  return <Handovers offered={offered} locale={reader.locale} />
}

/** Calls to make and orders of one's teams, below the queue. */
export function TaskList(props: Props) {
  const { tasks, register, reader, now } = props
  const [text, step] = [workTexts(reader.locale), caseStepTexts(reader.locale)]
  const when = (at: number) => <When at={at} reader={reader} now={now} />
  return (
    <div className="tasks">
      {tasks.calls.length > 0 && (
        <section aria-labelledby="calls">
          <h2 id="calls">{text('calls.title')}</h2>
          <ul>
            {tasks.calls.map((row) => (
              <li key={row.id}>
                <a href={caseAddress(row.id, taskOf(row))} data-queue-link>
                  {step(`name.${taskOf(row)}`)}
                </a>{' '}
                {nameOf(register.categories, row.category, reader)} <span className="quiet">{row.number}</span>{' '}
                {when(row.callAt ?? row.followUpAt ?? now)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {tasks.orders.length > 0 && (
        <section aria-labelledby="team-orders">
          <h2 id="team-orders">{text('orders.title')}</h2>
          <ul>
            {tasks.orders.map((order) => (
              <li key={`${order.number} ${order.task}`}>
                <a href={caseAddress(order.caseId, 'finish-order')} data-queue-link>
                  {order.task}
                </a>{' '}
                <span className="quiet">
                  {order.number} · {nameOf(register.teams, order.team, reader)}
                </span>{' '}
                {order.due != null && when(order.due)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const taskOf = ({ callAt }: WorkRow): 'record-call' | 'follow-up' => (callAt === null ? 'follow-up' : 'record-call')

function When({ at, reader, now }: { at: number } & Pick<ListContext, 'reader' | 'now'>) {
  const time = <time dateTime={new Date(at).toISOString()}>{formatDateTime(reader.locale, at, reader.zone)}</time>
  return at < now ? (
    <span className="state state--overdue">
      {caseworkTexts(reader.locale)('field.due')} {time}
    </span>
  ) : (
    <span className="quiet">{time}</span>
  )
}
