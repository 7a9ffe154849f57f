'use client'

import { REMINDER_GAP, REMINDERS_MAX } from '@linsheng/domain/surveys'
import { formatDateTime } from '@linsheng/i18n'
import { localTime } from '../../../complaints/admin/case/draft.ts'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import { screenAddress } from '../addresses.ts'
import type { OnScreen } from '../loaded.tsx'
import { OrderForm } from '../order-form.tsx'
import { surveyTexts } from '../texts.ts'
import { instantAt } from '../zoned-time.ts'
import { ARRANGEMENT_PLACES, arrangementDraft, arrangementFields, arrangementOf } from './arrangement.ts'

/** Times, rhythm and target of a draft. */
export function ArrangeForm({ on }: { on: OnScreen }) {
  const { locale, zone } = on.place.reader
  const text = surveyTexts(locale)
  return (
    <OrderForm
      on={on}
      name="arrange"
      title={text('arrange')}
      fields={arrangementFields(locale)}
      start={arrangementDraft(on.survey, zone)}
      commandOf={(draft) => ({ type: 'arrange', ...arrangementOf(draft, zone) })}
      places={ARRANGEMENT_PLACES}
      submit={text('arrange.send')}
      done={text('arrange.done')}
    />
  )
}

/** Reminds all households alike; who has not answered nobody knows. */
export function RemindForm({ on }: { on: OnScreen }) {
  const { survey, place } = on
  const { locale, zone } = place.reader
  const text = surveyTexts(locale)
  const refusal = survey.refusals.remind
  const last = survey.remindedAt.at(-1) ?? survey.opensAt
  const left = REMINDERS_MAX - survey.remindedAt.length
  return (
    <>
      {refusal ? (
        <section className="command-form order-form">
          <h3>{text('remind')}</h3>
          <p>
            {refusal === 'too-early'
              ? text('remind.from', { time: formatDateTime(locale, last + REMINDER_GAP, zone) })
              : errorTexts(locale)(refusal)}
          </p>
        </section>
      ) : (
        <OrderForm
          on={on}
          name="remind"
          title={text('remind')}
          help={text('remind.help', { left })}
          fields={[]}
          start={{}}
          commandOf={() => ({ type: 'remind' })}
          submit={text('remind.send')}
          done={text('remind.done')}
        />
      )}
      <p className="order-form">
        <a href={`${screenAddress('survey-letters', place.community.id, survey.id)}#reminder`}>
          {text('remind.sheet')}
        </a>
      </p>
    </>
  )
}

/** A later end, for a reason that everybody reads. */
export function ExtendForm({ on }: { on: OnScreen }) {
  const { locale, zone } = on.place.reader
  const text = surveyTexts(locale)
  return (
    <OrderForm
      on={on}
      name="extend"
      title={text('extend')}
      help={text('extend.help')}
      fields={[
        { name: 'closesAt', kind: 'when', label: text('extend.closesAt') },
        { name: 'reason', kind: 'long', label: text('publicReason') },
      ]}
      start={{ closesAt: localTime(on.survey.closesAt, zone), reason: '' }}
      commandOf={({ closesAt, reason }) => ({
        type: 'extend',
        closesAt: instantAt(closesAt ?? '', zone) ?? undefined,
        reason,
      })}
      places={{ ...ARRANGEMENT_PLACES, 'closes-no-later': 'closesAt' }}
      submit={text('extend.send')}
      done={text('extend.done')}
    />
  )
}

/** Ends a survey before anybody knows a result; what was answered is thrown away uncounted. */
export function CancelForm({ on }: { on: OnScreen }) {
  const text = surveyTexts(on.place.reader.locale)
  return (
    <details className="survey-cancel">
      <summary>{text('cancel')}</summary>
      <OrderForm
        on={on}
        name="cancel"
        title={text('cancel')}
        help={text(on.survey.status === 'open' ? 'cancel.help.open' : 'cancel.help.draft')}
        fields={[{ name: 'reason', kind: 'long', label: text('publicReason') }]}
        start={{ reason: '' }}
        commandOf={({ reason }) => ({ type: 'cancel', reason })}
        submit={text('cancel.send')}
        done={text('cancel.done')}
      />
    </details>
  )
}
