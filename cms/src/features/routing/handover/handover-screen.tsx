'use client'

import { STAFF_REASON_MAX } from '@linsheng/contracts/complaints'
import { useState } from 'react'
import type { Option } from '../../complaints/admin/options.ts'
import type { Reader } from '../../complaints/admin/texts.ts'
import { routingTexts } from '../admin/texts.ts'
import type { HandoverCase } from './find-handover.ts'
import { HandoverRow } from './handover-row.tsx'
import { useHandover } from './use-handover.ts'

interface Props {
  /** Name of whoever leaves. */
  leaving: string
  cases: HandoverCase[]
  teams: Option[]
  people: Option[]
  reader: Reader
}

/** All open cases of one person, a successor and a note for each, one confirmation for all. */
export function HandoverScreen({ leaving, cases, teams, people, reader }: Props) {
  const text = routingTexts(reader.locale)
  const [reason, setReason] = useState(text('handover.reason.default', { name: leaving }))
  const work = useHandover(cases, reader.locale)
  const left = cases.length - work.done
  const ready = cases.every(({ id }) => work.targetOf(id).team && work.targetOf(id).person)
  if (cases.length === 0) return <p className="workspace__empty">{text('handover.none', { name: leaving })}</p>
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!work.busy && ready && reason.trim()) work.giveAll(reason.trim())
      }}
    >
      <h2>{text('handover.count', { name: leaving, count: cases.length })}</h2>
      <div className="field">
        <label htmlFor="handover-reason">{text('handover.reason')}</label>
        <input
          id="handover-reason"
          required
          maxLength={STAFF_REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <ul className="handover">
        {cases.map((found) => (
          <HandoverRow
            key={found.id}
            found={found}
            target={work.targetOf(found.id)}
            state={work.stateOf(found.id)}
            teams={teams}
            people={people}
            reader={reader}
            text={text}
            onChange={(target) => work.change(found.id, target)}
          />
        ))}
      </ul>
      <div role="status">
        {(work.busy || work.done > 0) && (
          <p>
            <progress className="handover__progress" max={cases.length} value={work.done} />{' '}
            {text('handover.progress', { done: work.done, count: cases.length })}
          </p>
        )}
        {!work.busy && work.failed > 0 && (
          <p className="workspace__problem">{text('handover.failed', { count: work.failed })}</p>
        )}
        {!work.busy && left === 0 && <p className="case__done">{text('handover.done', { count: cases.length })}</p>}
      </div>
      {left > 0 && (
        <p className="command-form__actions">
          <button type="submit" className="button" disabled={work.busy || !ready}>
            {text('handover.confirm', { count: left })}
          </button>
          {!ready && <span className="quiet">{text('handover.needsPerson')}</span>}
        </p>
      )}
    </form>
  )
}
