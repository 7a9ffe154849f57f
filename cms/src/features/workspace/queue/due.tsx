import { MINUTE } from '@linsheng/domain/time'
import { formatDateTime, formatDuration } from '@linsheng/i18n'
import { caseworkTexts } from '../../complaints/admin/texts.ts'
import { workTexts } from '../texts.ts'
import { type ListContext, nameOf } from './lists.ts'
import { dutyStateOf, waitsForOther } from './next-step-of.ts'
import type { WorkRow } from './work-row.ts'

interface Props extends ListContext {
  row: WorkRow
}

/** When something is owed: how late, how much is left, or why nothing is. */
export function Due({ row, reader, me, now }: Props) {
  const { locale, zone } = reader
  const text = workTexts(locale)
  if (row.dutyDue === null) return <Quiet row={row} reader={reader} />
  const duration = formatDuration(locale, Math.abs(row.dutyDue - now) / MINUTE)
  const state = dutyStateOf(row, now)
  if (state === 'overdue') {
    const late = text('due.late', { duration })
    return waitsForOther(row, me) ? <>{late}</> : <span className="state state--overdue">{late}</span>
  }
  return (
    <>
      <time dateTime={new Date(row.dutyDue).toISOString()}>{formatDateTime(locale, row.dutyDue, zone)}</time>{' '}
      <span className={state === 'soon' ? 'state state--soon' : 'quiet'}>{text('due.left', { duration })}</span>
    </>
  )
}

function Quiet({ row, reader: { locale, zone } }: Pick<Props, 'row' | 'reader'>) {
  const text = workTexts(locale)
  const at = (instant: number) => formatDateTime(locale, instant, zone)
  if (row.endedAt !== null) return <>{text('due.ended', { at: at(row.endedAt) })}</>
  if (row.paused !== null) {
    return <>{text('due.paused', { until: row.pausedUntil === null ? '–' : at(row.pausedUntil) })}</>
  }
  if (row.resolvedAt !== null) return <>{text('due.result', { at: at(row.resolvedAt) })}</>
  return <>{text('due.nothing')}</>
}

/** What is owed, in the words of the clocks; else what the case waits for. */
export function Todo({ row, me, reader: { locale } }: Pick<Props, 'row' | 'reader' | 'me'>) {
  const [text, word] = [workTexts(locale), caseworkTexts(locale)]
  if (row.status === 'disputed') return <span className="state state--disputed">{word('status.disputed')}</span>
  if (row.paused !== null && row.dutyName === null) return <>{word(`pause.${row.paused}`)}</>
  if (waitsForOther(row, me)) return <>{text('todo.asked')}</>
  if (row.dutyName !== null) return <>{word(`duty.${row.dutyName}`)}</>
  if (row.endedAt !== null && row.callAt !== null) return <>{word('duty.call')}</>
  if (row.endedAt !== null && row.followUpAt !== null) return <>{word('duty.follow-up')}</>
  return <>{row.person === null ? text('todo.assign') : word(`status.${row.status}`)}</>
}

/** Marks that change how a case is handled: households that share it, escalation, handovers, gaps in its record. */
export function Marks(context: Props) {
  const { row, reader } = context
  const { locale } = reader
  const [text, word] = [workTexts(locale), caseworkTexts(locale)]
  const marks = [
    row.danger && word('field.danger'),
    row.escalated !== null && text('mark.escalated', { level: word(`level.${row.escalated}`) }),
    (row.households ?? 1) > 1 && text('mark.households', { count: row.households ?? 1 }),
    row.handoverTeam !== null && offered(context, row.handoverTeam),
    row.person !== null && row.acceptedAt === null && row.endedAt === null && text('mark.unaccepted'),
    row.incomplete && text('mark.incomplete'),
    row.backDated && text('mark.backDated'),
  ].filter((mark) => mark !== false)
  return marks.length > 0 && <span className="queue__marks">{marks.join(' · ')}</span>
}

/** Whose word a handover waits for, and since when. */
function offered({ row, register, reader, people, now }: Props, team: string): string {
  const person = row.handoverPerson === null ? null : (people.get(row.handoverPerson) ?? null)
  const duration = formatDuration(reader.locale, Math.max(0, now - (row.handoverAt ?? now)) / MINUTE)
  return workTexts(reader.locale)('mark.handover', { to: person ?? nameOf(register.teams, team, reader), duration })
}
