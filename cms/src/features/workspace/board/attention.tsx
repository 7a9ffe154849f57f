import { Due, Marks, Todo } from '../queue/due.tsx'
import { filterQuery, readFilter, type WorkState } from '../queue/filter.ts'
import { caseAddress, type ListContext, nameOf } from '../queue/lists.ts'
import type { WorkRow } from '../queue/work-row.ts'
import { workTexts } from '../texts.ts'

/** Cases of one state that a manager should look at. */
export interface AttentionList {
  state: WorkState
  count: number
  rows: WorkRow[]
}

interface Props extends ListContext {
  list: AttentionList
  /** Whether cases can be given to others from here. */
  reassign: boolean
}

/** A state, its first cases, and the way to all of them. */
export function Attention({ list: { state, count, rows }, reassign, ...context }: Props) {
  const { register, reader } = context
  const text = workTexts(reader.locale)
  const all = `/admin?${filterQuery(register.id, { ...readFilter({}, 'all'), tab: state })}`
  return (
    <section className="attention" aria-labelledby={`state-${state}`}>
      <h3 id={`state-${state}`}>
        <span className={state === 'overdue' && count > 0 ? 'state state--overdue' : undefined}>
          {text(`state.${state}`)}
        </span>{' '}
        {count > 0 && <a href={all}>{text('board.list', { count })}</a>}
      </h3>
      {rows.length === 0 ? (
        <p className="quiet">{text(count > 0 ? 'board.above' : 'board.none')}</p>
      ) : (
        <table className="queue attention__cases">
          <caption className="visually-hidden">{text(`state.${state}`)}</caption>
          <tbody>
            {rows.map((row) => (
              <Case key={row.id} row={row} reassign={reassign} {...context} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > 0 && rows.length < count && (
        <p className="quiet">{text('board.rest', { count: count - rows.length })}</p>
      )}
    </section>
  )
}

function Case({ row, reassign, ...context }: ListContext & { row: WorkRow; reassign: boolean }) {
  const { register, reader, me, people } = context
  const text = workTexts(reader.locale)
  const person = row.person === null ? null : (people.get(row.person) ?? null)
  const team = row.team === null ? null : nameOf(register.teams, row.team, reader)
  const movable = reassign && row.endedAt === null
  return (
    <tr draggable={movable || undefined} data-case={movable ? row.id : undefined}>
      <td className="queue__due">
        <Due row={row} {...context} />
      </td>
      <td className="queue__step">
        <Todo row={row} reader={reader} me={me} />
      </td>
      <td className="queue__what">
        <a href={caseAddress(row.id)} data-queue-link>
          {nameOf(register.categories, row.category, reader)}
          {row.zone && ` · ${nameOf(register.zones, row.zone, reader)}`}
        </a>{' '}
        <span className="quiet">{row.number}</span>
        <Marks row={row} {...context} />
      </td>
      <td>{[person, team].filter(Boolean).join(' · ') || text('nobody')}</td>
      {reassign && (
        <td className="queue__act">
          {movable && (
            <button
              type="button"
              className="link"
              data-reassign={row.id}
              data-number={row.number}
              data-sequence={row.sequence}
              data-team={row.team ?? ''}
            >
              {text('reassign')}
            </button>
          )}
        </td>
      )}
    </tr>
  )
}
