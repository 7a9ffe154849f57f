import { filterQuery, readFilter, type WorkFilter } from '../queue/filter.ts'
import { type ListContext, nameOf } from '../queue/lists.ts'
import { workTexts } from '../texts.ts'
import type { PersonLoad, TeamLoad } from './find-loads.ts'

interface Props extends Pick<ListContext, 'register' | 'reader'> {
  people: PersonLoad[]
  teams: TeamLoad[]
}

/** Who has how much, by name and never by rank. Each line is a place a case can be dropped on. */
export function LoadTables({ people, teams, register, reader }: Props) {
  const text = workTexts(reader.locale)
  const to = (changes: Partial<WorkFilter>): string =>
    `/admin?${filterQuery(register.id, { ...readFilter({}, 'all'), ...changes })}`
  const late = (overdue: number) => (overdue > 0 ? <span className="state state--overdue">{overdue}</span> : overdue)
  return (
    <section className="loads" aria-labelledby="loads">
      <h2 id="loads">{text('board.load')}</h2>
      <p className="quiet">{text('board.load.hint')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('board.person')}</th>
            <th scope="col">{text('board.open')}</th>
            <th scope="col">{text('board.ceiling')}</th>
            <th scope="col">{text('state.overdue')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} data-person={person.id}>
              <th scope="row">
                <a href={to({ person: person.id })}>{person.name}</a>{' '}
                {person.absent && <span className="quiet">{text('board.away')}</span>}
              </th>
              <td>{person.open}</td>
              <td>
                {person.ceiling ?? '–'}{' '}
                {person.ceiling !== null && person.open >= person.ceiling && <b>{text('board.full')}</b>}
              </td>
              <td>{late(person.overdue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('board.team')}</th>
            <th scope="col">{text('board.open')}</th>
            <th scope="col">{text('state.overdue')}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map(({ team, open, overdue }) => (
            <tr key={team} data-team-target={team}>
              <th scope="row">
                <a href={to({ team })}>{nameOf(register.teams, team, reader)}</a>
              </th>
              <td>{open}</td>
              <td>{late(overdue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
