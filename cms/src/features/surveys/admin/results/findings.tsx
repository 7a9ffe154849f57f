'use client'

import { type AnsweredFinding, type FindingAnswer, findingKey, isLate, mostUrgentFirst } from '@linsheng/domain/surveys'
import { formatDate } from '@linsheng/i18n'
import { useState } from 'react'
import type { OnScreen } from '../loaded.tsx'
import { surveyTexts, surveyWords } from '../texts.ts'
import { ActionForm, DeclineForm, MoveForm } from './finding-forms.tsx'
import { findingName, findingValue } from './finding-name.ts'

/** What the result has to answer for: for each an action, or why there is none. */
export function Findings({ on }: { on: OnScreen }) {
  const { locale } = on.place.reader
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  const { findings, openFindings } = on.survey
  return (
    <section aria-labelledby="findings">
      <h3 id="findings">{text('findings')}</h3>
      <p className="quiet">{word('define.findings')}</p>
      <p role="status">
        {findings.length === 0 ? text('findings.none') : text('findings.open', { count: openFindings })}
      </p>
      <ul className="findings">
        {mostUrgentFirst(findings, on.place.now).map((finding) => (
          <FindingRow key={findingKey(finding)} finding={finding} on={on} />
        ))}
      </ul>
    </section>
  )
}

type Form = 'action' | 'decline' | 'move'

function FindingRow({ finding, on }: { finding: AnsweredFinding; on: OnScreen }) {
  const { locale } = on.place.reader
  const text = surveyTexts(locale)
  const [open, setOpen] = useState<Form | null>(null)
  const name = findingName(finding, on.survey.questionnaire, locale)
  const forms: Form[] = finding.followUp?.kind === 'action' ? ['move', 'action', 'decline'] : ['action', 'decline']
  const done = () => setOpen(null)
  return (
    <li className="findings__finding">
      <p>
        <b>{name}</b>{' '}
        <span className="quiet">
          {text(`finding.kind.${finding.kind}`)} · {findingValue(finding, locale)}
        </span>
      </p>
      {finding.followUp ? (
        <FollowUp followUp={finding.followUp} on={on} />
      ) : (
        <p className="findings__open">{text('finding.open')}</p>
      )}
      <p className="workspace__tools">
        {forms.map((form) => (
          <button
            key={form}
            type="button"
            className="button button--plain"
            aria-expanded={open === form}
            aria-label={text('finding.of', { step: text(`finding.${form}`), finding: name })}
            onClick={() => setOpen(open === form ? null : form)}
          >
            {text(`finding.${form}`)}
          </button>
        ))}
      </p>
      {open === 'action' && <ActionForm on={on} finding={finding} name={name} onDone={done} />}
      {open === 'decline' && <DeclineForm on={on} finding={finding} name={name} onDone={done} />}
      {open === 'move' && <MoveForm on={on} finding={finding} name={name} onDone={done} />}
    </li>
  )
}

function FollowUp({ followUp, on }: { followUp: FindingAnswer; on: OnScreen }) {
  const { reader, now } = on.place
  const { locale, zone } = reader
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  if (followUp.kind === 'none') return <p>{text('finding.noneBecause', { reason: followUp.reason })}</p>
  const { what, who, by, state, note } = followUp
  return (
    <>
      <p>
        <b>{word(`action.${state}`)}</b> {what}
      </p>
      {isLate(followUp, now) && <p className="findings__open">{word('late.action')}</p>}
      <p className="quiet">{text('finding.whoBy', { who, by: formatDate(locale, by, zone, { weekday: false }) })}</p>
      {note && <p className="quiet">{note}</p>}
    </>
  )
}
