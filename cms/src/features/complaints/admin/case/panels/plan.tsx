import type { PlanView, StaffCase } from '@linsheng/contracts/complaints'
import { formatDateTime } from '@linsheng/i18n'
import { casePageTexts, caseworkTexts, type Reader } from '../../texts.ts'
import { yuanOf } from '../draft.ts'
import { Section } from './section.tsx'

/** The plan that counts, and the versions before it. */
export function Plan({ found: { plans }, reader }: { found: StaffCase; reader: Reader }) {
  const text = casePageTexts(reader.locale)
  const last = plans.at(-1)
  if (!last) return null
  const earlier = plans.slice(0, -1)
  return (
    <Section id="plan" title={text('plan.title')}>
      <Version plan={last} reader={reader} />
      {earlier.length > 0 && (
        <details>
          <summary>{text('plan.earlier')}</summary>
          {earlier.toReversed().map((plan) => (
            <Version key={plan.version} plan={plan} reader={reader} />
          ))}
        </details>
      )}
    </Section>
  )
}

function Version({ plan, reader }: { plan: PlanView; reader: Reader }) {
  const { locale, zone } = reader
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  const { version, steps, date, status, answer, answerBy, needsYes, reason } = plan
  return (
    <div className="plan">
      <p>
        <b>{text('plan.promise', { date: formatDateTime(locale, date, zone) })}</b>{' '}
        <span className={status === 'declined' ? 'state state--disputed' : 'state'}>{word(`plan.${status}`)}</span>{' '}
        <span className="quiet">
          {text('plan.version', { version })}
          {status === 'proposed' &&
            answerBy !== null &&
            ` · ${text(needsYes ? 'plan.needsYes' : 'plan.answerBy', { at: formatDateTime(locale, answerBy, zone) })}`}
        </span>
      </p>
      <ol className="plan__steps">
        {steps.map((step) => (
          <li key={`${step.text} ${step.who ?? ''}`}>
            {step.text} {step.who && <span className="quiet">{step.who}</span>}
          </li>
        ))}
      </ol>
      <p className="quiet">{costOf(plan, reader)}</p>
      {reason && <p>{text('plan.reason', { reason })}</p>}
      {answer && <p className="words">{text('plan.answer', { answer })}</p>}
    </div>
  )
}

function costOf({ costCents, payer }: PlanView, { locale }: Reader): string {
  const [text, word] = [casePageTexts(locale), caseworkTexts(locale)]
  if (payer === 'none') return text('plan.free')
  const paidBy = word(`payer.${payer}`)
  return costCents === undefined
    ? text('plan.payer', { payer: paidBy })
    : text('plan.cost', { cost: yuanOf(costCents), payer: paidBy })
}
