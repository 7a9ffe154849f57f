'use client'

import { formatDateTime } from '@linsheng/i18n'
import type { Option } from '../../complaints/admin/options.ts'
import { caseworkTexts, type Reader } from '../../complaints/admin/texts.ts'
import { nameOf } from '../admin/rule-words.ts'
import type { RoutingTexts } from '../admin/texts.ts'
import type { HandoverCase } from './find-handover.ts'
import type { RowState, Target } from './use-handover.ts'

/** Longest note to the successor, in characters. */
const NOTE_MAX = 500

interface Props {
  found: HandoverCase
  target: Target
  state: RowState
  teams: Option[]
  people: Option[]
  reader: Reader
  text: RoutingTexts
  onChange(target: Partial<Target>): void
}

/** One case: what it is, who gets it and why, what they should know; afterwards, what became of it. */
export function HandoverRow(props: Props) {
  const { found, target, state, teams, people, reader, text, onChange } = props
  const { id, number, description, due, because } = found
  const word = caseworkTexts(reader.locale)
  return (
    <li className="handover__row">
      <div>
        <a href={`/admin/collections/complaints/${id}`}>{number}</a>{' '}
        {due !== null && (
          <span className="quiet">
            {word('field.due')} {formatDateTime(reader.locale, due, reader.zone)}
          </span>
        )}
        <p className="queue__words">{description}</p>
        <Outcome state={state} name={nameOf(people, target.person)} text={text} />
      </div>
      {state.state !== 'done' && (
        <>
          <div>
            <Chosen
              id={`team-${id}`}
              label={word('field.team')}
              value={target.team}
              options={teams}
              empty={text('handover.pick')}
              onChange={(team) => onChange({ team })}
            />
            <Chosen
              id={`person-${id}`}
              label={text('handover.to')}
              value={target.person}
              options={people}
              empty={text('handover.pick')}
              onChange={(person) => onChange({ person })}
            />
          </div>
          <div>
            <details className="handover__because">
              <summary>{text('handover.why')}</summary>
              <ol>
                {because.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ol>
            </details>
            <div className="field">
              <label htmlFor={`note-${id}`}>{text('handover.note')}</label>
              <textarea
                id={`note-${id}`}
                rows={2}
                maxLength={NOTE_MAX}
                value={target.note}
                aria-describedby={`note-${id}-help`}
                onChange={(event) => onChange({ note: event.currentTarget.value })}
              />
              <p id={`note-${id}-help`} className="quiet">
                {text('handover.note.help')}
              </p>
            </div>
          </div>
        </>
      )}
    </li>
  )
}

interface ChosenProps {
  id: string
  label: string
  value: string
  options: Option[]
  empty: string
  onChange(value: string): void
}

function Chosen({ id, label, value, options, empty, onChange }: ChosenProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} required onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{empty}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function Outcome({ state, name, text }: { state: RowState; name: string; text: RoutingTexts }) {
  if (state.state === 'done') return <p className="handover__done">{text('handover.row.done', { name })}</p>
  if (state.state === 'failed')
    return <p className="handover__failed">{text('handover.row.failed', { reason: state.reason })}</p>
  return null
}
