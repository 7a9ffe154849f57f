import { TRIAL_DAYS, type TrialAnswer } from '@linsheng/contracts/routing'
import { inLocale } from '@linsheng/contracts/text'
import { formatDate } from '@linsheng/i18n'
import type { Reader } from '../../complaints/admin/texts.ts'
import type { RoutingTexts } from './texts.ts'

type Team = TrialAnswer['moves'][number]['from']

interface Props {
  trial: TrialAnswer
  reader: Reader
  text: RoutingTexts
}

/** What a change would have meant: how many cases, from which team to which, and some of them. */
export function TrialResult({ trial, reader, text }: Props) {
  const { cases, of, moved, moves } = trial
  const name = (team: Team): string => (team ? inLocale(team.name, reader.locale) : text('trial.nobody'))
  return (
    <section className="trial">
      <h2>{text('trial.title')}</h2>
      <p role="status">
        {moved === 0
          ? text('trial.none', { days: TRIAL_DAYS, cases })
          : text('trial.moved', { days: TRIAL_DAYS, cases, moved })}{' '}
        {of > cases && text('trial.capped', { of, cases })}
      </p>
      {moved > 0 && (
        <>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{text('trial.from')}</th>
                <th scope="col">{text('trial.to')}</th>
                <th scope="col">{text('trial.cases')}</th>
              </tr>
            </thead>
            <tbody>
              {moves.map(({ from, to, cases: count }) => (
                <tr key={`${from?.code} ${to?.code}`}>
                  <td>{name(from)}</td>
                  <td>{name(to)}</td>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Examples trial={trial} reader={reader} text={text} name={name} />
        </>
      )}
    </section>
  )
}

function Examples({ trial, reader, text, name }: Props & { name(team: Team): string }) {
  return (
    <>
      <h3>{text('trial.examples')}</h3>
      <ul className="trial__examples">
        {trial.examples.map(({ id, number, receivedAt, description, from, to }) => (
          <li key={id}>
            <a href={`/admin/collections/complaints/${id}`}>{number}</a>{' '}
            <span className="quiet">{formatDate(reader.locale, receivedAt, reader.zone)}</span> {description}{' '}
            <span className="quiet">
              {name(from)} → {name(to)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
