'use client'

import { ACTION_STATES, type AnsweredFinding, findingKey } from '@linsheng/domain/surveys'
import { dayAt, localTime } from '../../../complaints/admin/case/draft.ts'
import type { OnScreen } from '../loaded.tsx'
import { OrderForm } from '../order-form.tsx'
import { surveyTexts, surveyWords } from '../texts.ts'
import { instantAt } from '../zoned-time.ts'

interface Props {
  on: OnScreen
  finding: AnsweredFinding
  /** What the finding is called. */
  name: string
  onDone(): void
}

/** Days from now by when an action is suggested to be done. */
const SUGGESTED_DAYS = 60

const idOf = (form: string, finding: AnsweredFinding): string => `${form}-${findingKey(finding)}`

/** What is done about a finding, by whom and by when. */
export function ActionForm({ on, finding, name, onDone }: Props) {
  const { reader, now } = on.place
  const text = surveyTexts(reader.locale)
  const { followUp } = finding
  const before = followUp?.kind === 'action' ? followUp : null
  return (
    <OrderForm
      on={on}
      name={idOf('action', finding)}
      title={text('action.title', { finding: name })}
      help={text('publicWords')}
      fields={[
        { name: 'what', kind: 'long', label: text('action.what') },
        { name: 'who', kind: 'line', label: text('action.who'), hint: text('action.who.hint') },
        { name: 'by', kind: 'when', label: text('action.by') },
      ]}
      start={{
        what: before?.what ?? '',
        who: before?.who ?? '',
        by: before ? localTime(before.by, reader.zone) : dayAt(now, reader.zone, SUGGESTED_DAYS, '18:00'),
      }}
      commandOf={({ what, who, by }) => ({
        ...{ type: 'name-action', finding: findingKey(finding), what, who },
        by: instantAt(by ?? '', reader.zone) ?? undefined,
      })}
      places={{ 'time-in-past': 'by', 'empty-text': 'what' }}
      submit={text('action.send')}
      done={text('action.done')}
      onDone={onDone}
    />
  )
}

/** Why nothing is done about a finding. */
export function DeclineForm({ on, finding, name, onDone }: Props) {
  const text = surveyTexts(on.place.reader.locale)
  return (
    <OrderForm
      on={on}
      name={idOf('decline', finding)}
      title={text('decline.title', { finding: name })}
      help={text('publicWords')}
      fields={[{ name: 'reason', kind: 'long', label: text('decline.reason') }]}
      start={{ reason: finding.followUp?.kind === 'none' ? finding.followUp.reason : '' }}
      commandOf={({ reason }) => ({ type: 'decline-action', finding: findingKey(finding), reason })}
      submit={text('decline.send')}
      done={text('decline.done')}
      onDone={onDone}
    />
  )
}

/** How far an action has got. */
export function MoveForm({ on, finding, name, onDone }: Props) {
  const { locale } = on.place.reader
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  const state = finding.followUp?.kind === 'action' ? finding.followUp.state : ACTION_STATES[0]
  return (
    <OrderForm
      on={on}
      name={idOf('move', finding)}
      title={text('move.title', { finding: name })}
      help={text('publicWords')}
      fields={[
        {
          ...{ name: 'state', kind: 'radio', label: text('move.state') },
          options: ACTION_STATES.map((value) => ({ value, label: word(`action.${value}`) })),
        },
        { name: 'note', kind: 'long', label: text('move.note'), hint: text('move.note.hint') },
      ]}
      start={{ state, note: '' }}
      commandOf={({ state: to, note }) => ({ type: 'move-action', finding: findingKey(finding), state: to, note })}
      places={{ 'needs-reason': 'note' }}
      submit={text('move.send')}
      done={text('move.done')}
      onDone={onDone}
    />
  )
}
