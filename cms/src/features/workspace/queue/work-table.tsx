import { MINUTE } from '@linsheng/domain/time'
import { formatDateTime, formatDuration, formatTime } from '@linsheng/i18n'
import type { ReactNode } from 'react'
import { STEP_KEYS } from '../../complaints/admin/shortcuts.ts'
import { caseStepTexts, caseworkTexts, type Reader } from '../../complaints/admin/texts.ts'
import { workTexts } from '../texts.ts'
import { Due, Marks, Todo } from './due.tsx'
import { caseAddress, type ListContext, nameOf } from './lists.ts'
import { dutyStateOf, nextStepOf } from './next-step-of.ts'
import type { WorkRow } from './work-row.ts'

interface Props extends ListContext {
  rows: WorkRow[]
  /** Link to late cases that are not among the rows. */
  more?: ReactNode
  /** Whether rows say who is responsible: not where all are the reader's own. */
  whose: boolean
}
type RowContext = ListContext & { row: WorkRow; whose: boolean }

const COLUMNS = 6

/** The queue as a clock: what is late above the line of now, what is due next right below it and opened. */
export function ClockTable({ rows, more, ...context }: Props) {
  const { reader, now, endOfDay } = context
  const text = workTexts(reader.locale)
  const late = rows.filter(({ dutyDue }) => dutyDue !== null && dutyDue < now)
  const [next, ...rest] = rows.filter(({ dutyDue }) => dutyDue === null || dutyDue >= now)
  const isToday = ({ dutyDue }: WorkRow): boolean => dutyDue !== null && dutyDue < endOfDay
  const lines = (some: WorkRow[]) => some.map((row) => <Line key={row.id} row={row} {...context} />)
  const later = rest.filter((row) => !isToday(row))
  return (
    <table className="queue">
      <caption className="visually-hidden">{text('caption.clock')}</caption>
      <Head reader={reader} />
      {late.length > 0 && (
        <tbody>
          {lines(late)}
          {more && (
            <tr>
              <td colSpan={COLUMNS}>{more}</td>
            </tr>
          )}
        </tbody>
      )}
      <tbody className="queue__now">
        <tr>
          <th colSpan={COLUMNS} scope="rowgroup">
            <span>{text('now', { time: formatTime(reader.locale, now, reader.zone) })}</span>
          </th>
        </tr>
      </tbody>
      {next && <tbody className="queue__next">{<NextCase row={next} {...context} />}</tbody>}
      <tbody>{lines(rest.filter(isToday))}</tbody>
      {later.length > 0 && (
        <tbody>
          <tr className="queue__day">
            <th colSpan={COLUMNS} scope="rowgroup">
              {text('later')}
            </th>
          </tr>
          {lines(later)}
        </tbody>
      )}
    </table>
  )
}

/** Cases in the order they came, without a clock: nothing, or something else, is due on them. */
export function PlainTable({ rows, caption, ...context }: Omit<Props, 'more'> & { caption: string }) {
  return (
    <table className="queue">
      <caption className="visually-hidden">{caption}</caption>
      <Head reader={context.reader} />
      <tbody>
        {rows.map((row) => (
          <Line key={row.id} row={row} {...context} />
        ))}
      </tbody>
    </table>
  )
}

function Head({ reader: { locale } }: { reader: Reader }) {
  const [text, word] = [workTexts(locale), caseworkTexts(locale)]
  const heads = [
    word('field.due'),
    text('head.todo'),
    text('head.case'),
    word('field.zone'),
    word('field.priority'),
    text('head.next'),
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

/** Who is responsible: the person, else the team, else nobody. */
function Whose({ row, register, reader, people }: RowContext) {
  const team = row.team === null ? null : nameOf(register.teams, row.team, reader)
  const person = row.person === null ? null : (people.get(row.person) ?? null)
  return <span className="queue__whose">{person ?? team ?? workTexts(reader.locale)('nobody')}</span>
}

function Line(context: RowContext) {
  const { row, register, reader, whose } = context
  const [word, step] = [caseworkTexts(reader.locale), nextStepOf(row, context.me)]
  const priority = word(`priority.${row.priority}`)
  return (
    <tr>
      <td className="queue__due">
        <Due {...context} />
      </td>
      <td className="queue__step">
        <Todo {...context} />
      </td>
      <td className="queue__what">
        <a href={caseAddress(row.id)} data-queue-link>
          {nameOf(register.categories, row.category, reader)}
        </a>{' '}
        <span className="quiet">{row.number}</span> <span className="queue__words">{row.description}</span>
        <Marks {...context} />
      </td>
      <td className={row.zone ? 'queue__zone' : 'queue__zone queue__zone--none'}>
        {row.zone ? nameOf(register.zones, row.zone, reader) : '–'}
      </td>
      <td className="queue__priority">{row.priority === 'ordinary' ? priority : <b>{priority}</b>}</td>
      <td className="queue__act">
        {step && <a href={caseAddress(row.id, step)}>{caseStepTexts(reader.locale)(`name.${step}`)}</a>}
        {whose && <Whose {...context} />}
      </td>
    </tr>
  )
}

/** The case that is due next, opened: why it is first, and the steps that are likely. */
function NextCase(context: RowContext) {
  const { row, register, reader, now } = context
  const { locale, zone } = reader
  const [text, word, step] = [workTexts(locale), caseworkTexts(locale), caseStepTexts(locale)]
  const first = nextStepOf(row, context.me)
  const place = row.zone ? nameOf(register.zones, row.zone, reader) : null
  const due = row.dutyDue ?? now
  const hand = row.person === null ? 'assign' : 'offer-handover'
  return (
    <tr>
      <td className="queue__due">
        <b>{formatDuration(locale, (due - now) / MINUTE)}</b>
        <span>{text('due.at', { at: formatDateTime(locale, due, zone) })}</span>
      </td>
      <td colSpan={COLUMNS - 1}>
        <div className="next">
          <div>
            <p className="quiet">
              {row.number} · {word(`priority.${row.priority}`)}
            </p>
            <h2>
              <a href={caseAddress(row.id)} data-queue-link>
                {nameOf(register.categories, row.category, reader)}
                {place && ` · ${place}`}
              </a>
            </h2>
            <p className="next__words">{row.description}</p>
            <p>
              <Why {...context} />
            </p>
            <p className="quiet">
              {text('received', { at: formatDateTime(locale, row.receivedAt, zone) })} <Marks {...context} />
            </p>
            {context.whose && (
              <p>
                <Whose {...context} />
              </p>
            )}
          </div>
          <div className="next__act">
            {first && (
              <a className="button" href={caseAddress(row.id, first)} data-shortcut={STEP_KEYS[first]}>
                {step(`name.${first}`)} {STEP_KEYS[first] && <kbd>{STEP_KEYS[first]}</kbd>}
              </a>
            )}
            {first !== 'assign' && (
              <a className="button button--plain" href={caseAddress(row.id, hand)} data-shortcut={STEP_KEYS[hand]}>
                {step(`name.${hand}`)} <kbd>{STEP_KEYS[hand]}</kbd>
              </a>
            )}
          </div>
        </div>
      </td>
    </tr>
  )
}

/** Why the case stands where it does: what is owed, by when, and how much of the time is used. */
function Why({ row, reader, now }: RowContext) {
  const [text, word] = [workTexts(reader.locale), caseworkTexts(reader.locale)]
  if (row.dutyName === null || row.dutyDue === null) return null
  const duty = word(`duty.${row.dutyName}`)
  const at = formatDateTime(reader.locale, row.dutyDue, reader.zone)
  const state = dutyStateOf(row, now)
  return state === 'soon' ? (
    <span className="state state--soon">{text('why.soon', { duty, at })}</span>
  ) : (
    text('why.running', { duty, at })
  )
}
