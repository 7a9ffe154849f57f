import { inLocale } from '@linsheng/contracts/text'
import { MINUTE } from '@linsheng/domain/time'
import { formatDateTime, formatDuration, formatTime } from '@linsheng/i18n'
import type { ReactNode } from 'react'
import type { NamedCode, Register } from '../../register.ts'
import { caseStepTexts, caseworkTexts, type Reader, workspaceTexts } from '../texts.ts'
import type { QueueRow } from './find-queue.ts'

interface Props {
  rows: QueueRow[]
  /** Link to late cases that are not among the rows. */
  more?: ReactNode
  register: Register
  reader: Reader
  now: number
  endOfDay: number
}

const caseAddress = (id: string, step = ''): string => `/admin/collections/complaints/${id}${step}`

/** The queue as a clock: what is late above the line of now, what is due next right below it and opened. */
export function QueueTable({ rows, more, ...context }: Props) {
  const { reader, now, endOfDay } = context
  const text = workspaceTexts(reader.locale)
  const late = rows.filter(({ due }) => due < now)
  const coming = rows.filter(({ due }) => due >= now)
  const [next, ...rest] = coming
  const lines = (some: QueueRow[]) => some.map((row) => <Line key={row.id} row={row} {...context} />)
  const today = rest.filter(({ due }) => due < endOfDay)
  const later = rest.filter(({ due }) => due >= endOfDay)
  return (
    <table className="queue">
      <caption className="visually-hidden">{text('queue.caption')}</caption>
      <QueueHead reader={reader} />
      {late.length > 0 && (
        <tbody>
          {lines(late)}
          {more && (
            <tr>
              <td colSpan={6}>{more}</td>
            </tr>
          )}
        </tbody>
      )}
      <tbody className="queue__now">
        <tr>
          <th colSpan={6} scope="rowgroup">
            <span>{text('queue.now', { time: formatTime(reader.locale, now, reader.zone) })}</span>
          </th>
        </tr>
      </tbody>
      {next && <tbody className="queue__next">{<NextCase row={next} {...context} />}</tbody>}
      {today.length > 0 && <tbody>{lines(today)}</tbody>}
      {later.length > 0 && (
        <tbody>
          <tr className="queue__day">
            <th colSpan={6} scope="rowgroup">
              {text('queue.later')}
            </th>
          </tr>
          {lines(later)}
        </tbody>
      )}
    </table>
  )
}

/** Cases that wait for the complainant's word: nothing is due from staff. */
export function WaitingTable({ rows, ...context }: Props) {
  const text = workspaceTexts(context.reader.locale)
  return (
    <table className="queue">
      <caption className="visually-hidden">{text('tab.theirs')}</caption>
      <QueueHead reader={context.reader} />
      <tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} {...context} />
        ))}
      </tbody>
    </table>
  )
}

function QueueHead({ reader: { locale } }: { reader: Reader }) {
  const [text, word] = [workspaceTexts(locale), caseworkTexts(locale)]
  const heads = [
    word('field.due'),
    text('queue.step'),
    text('queue.what'),
    word('field.zone'),
    word('field.priority'),
    word('field.team'),
  ]
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type RowContext = Omit<Props, 'rows' | 'more'> & { row: QueueRow }

const nameOf = (names: ReadonlyMap<string, NamedCode>, code: string, { locale }: Reader): string => {
  const found = names.get(code)
  return found ? inLocale(found.name, locale) : code
}

const stepOf = ({ status, respondedAt }: QueueRow): 'response' | 'work' | 'disputed' | 'your-answer' => {
  if (status === 'result-proposed') return 'your-answer'
  if (status === 'disputed') return 'disputed'
  return respondedAt ? 'work' : 'response'
}

function Due({ row, reader, now }: RowContext) {
  const { locale, zone } = reader
  const text = workspaceTexts(locale)
  if (row.status === 'result-proposed') {
    return <>{text('queue.since', { at: formatDateTime(locale, row.resolvedAt ?? row.due, zone) })}</>
  }
  const duration = formatDuration(locale, Math.abs(row.due - now) / MINUTE)
  if (row.due < now) return <span className="state state--overdue">{text('queue.late', { duration })}</span>
  return (
    <>
      <time dateTime={new Date(row.due).toISOString()}>{formatDateTime(locale, row.due, zone)}</time>{' '}
      <span className="quiet">{text('queue.left', { duration })}</span>
    </>
  )
}

function Line(context: RowContext) {
  const { row, register, reader } = context
  const [text, word] = [workspaceTexts(reader.locale), caseworkTexts(reader.locale)]
  const step = stepOf(row)
  const priority = word(`priority.${row.priority}`)
  return (
    <tr>
      <td className="queue__due">
        <Due {...context} />
      </td>
      <td className="queue__step">
        {step === 'disputed' ? (
          <span className="state state--disputed">{text('queue.disputed')}</span>
        ) : (
          text(`queue.${step}`)
        )}
      </td>
      <td className="queue__what">
        <a href={caseAddress(row.id)} data-queue-link>
          {nameOf(register.categories, row.category, reader)}
        </a>{' '}
        <span className="quiet">{row.number}</span> <span className="queue__words">{row.description}</span>
      </td>
      <td>{row.zone ? nameOf(register.zones, row.zone, reader) : '–'}</td>
      <td>{row.priority === 'ordinary' ? priority : <b>{priority}</b>}</td>
      <td>{row.team ? nameOf(register.teams, row.team, reader) : text('case.noTeam')}</td>
    </tr>
  )
}

/** The case that is due next, opened, with the steps that are likely. */
function NextCase({ row, register, reader, now }: RowContext) {
  const { locale, zone } = reader
  const [text, word] = [workspaceTexts(locale), caseworkTexts(locale)]
  const step = stepOf(row)
  const first = step === 'response' ? 'acknowledge' : 'propose-result'
  const place = row.zone ? nameOf(register.zones, row.zone, reader) : null
  return (
    <tr>
      <td className="queue__due">
        <b>{formatDuration(locale, (row.due - now) / MINUTE)}</b>
        <span>{text('queue.dueAt', { at: formatDateTime(locale, row.due, zone) })}</span>
      </td>
      <td colSpan={5}>
        <div className="next">
          <div>
            <p className="quiet">
              {text(`queue.${step}`)} · {row.number} · {word(`priority.${row.priority}`)}
            </p>
            <h2>
              <a href={caseAddress(row.id)} data-queue-link>
                {nameOf(register.categories, row.category, reader)}
                {place && ` · ${place}`}
              </a>
            </h2>
            <p className="next__words">{row.description}</p>
            <p className="quiet">{text('queue.received', { at: formatDateTime(locale, row.receivedAt, zone) })}</p>
          </div>
          <div className="next__act">
            <a
              className="button"
              href={caseAddress(row.id, `#${first}`)}
              data-shortcut={step === 'response' ? 'R' : 'P'}
            >
              {caseStepTexts(locale)(`name.${first}`)} <kbd>{step === 'response' ? 'R' : 'P'}</kbd>
            </a>
            <a className="button button--plain" href={caseAddress(row.id, '#assign')} data-shortcut="T">
              {caseStepTexts(locale)('name.assign')} <kbd>T</kbd>
            </a>
          </div>
        </div>
      </td>
    </tr>
  )
}
