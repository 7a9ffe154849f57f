import { panelStand, panelSteps } from '@linsheng/domain/complaints'
import { MINUTE } from '@linsheng/domain/time'
import { formatDateTime, formatDuration } from '@linsheng/i18n'
import { caseStepTexts, caseworkTexts } from '../../complaints/admin/texts.ts'
import { caseAddress, type ListContext, nameOf } from '../queue/lists.ts'
import { workTexts } from '../texts.ts'
import type { OpenAppeal } from './find-appeals.ts'

interface Props extends ListContext {
  appeals: OpenAppeal[]
}

/** Appeals with their clocks: what the panel owes next, and the way to do it. */
export function AppealList({ appeals, ...context }: Props) {
  const text = workTexts(context.reader.locale)
  return (
    <section aria-labelledby="appeals">
      <h2 id="appeals">{text('committee.appeals')}</h2>
      {appeals.length === 0 ? (
        <p className="quiet">{text('committee.appeals.none')}</p>
      ) : (
        <table className="queue">
          <caption className="visually-hidden">{text('committee.appeals')}</caption>
          <tbody>
            {appeals.map((one) => (
              <AppealLine key={one.id} one={one} {...context} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function AppealLine({ one, register, reader, me, now }: ListContext & { one: OpenAppeal }) {
  const { id, state, appeal, duty, yours } = one
  const { locale, zone } = reader
  const [text, word] = [workTexts(locale), caseworkTexts(locale)]
  const [step] = panelSteps(panelStand(appeal), me)
  return (
    <tr>
      <td className="queue__due">
        {duty && duty.due < now ? (
          <span className="state state--overdue">
            {text('due.late', { duration: formatDuration(locale, (now - duty.due) / MINUTE) })}
          </span>
        ) : (
          duty && <time dateTime={new Date(duty.due).toISOString()}>{formatDateTime(locale, duty.due, zone)}</time>
        )}
      </td>
      <td className="queue__step">{duty && word(`duty.${duty.name}`)}</td>
      <td className="queue__what">
        <a href={caseAddress(id)} data-queue-link>
          {nameOf(register.categories, state.category, reader)}
          {state.zone && ` · ${nameOf(register.zones, state.zone, reader)}`}
        </a>{' '}
        <span className="quiet">{state.number}</span>
        <span className="queue__marks">
          {text('committee.appealed', {
            at: formatDateTime(locale, appeal.at, zone),
            subject: word(`subject.${appeal.about}`),
          })}
        </span>
      </td>
      <td>
        {appeal.members.length === 0
          ? text('committee.noPanel')
          : text('committee.panel', { count: appeal.members.length })}{' '}
        {yours && <b>{text('committee.yours')}</b>}
      </td>
      <td className="queue__act">
        {step && <a href={caseAddress(id, step)}>{caseStepTexts(locale)(`name.${step}`)}</a>}
      </td>
    </tr>
  )
}
