'use client'

import { staffCaseSchema } from '@linsheng/contracts/complaints'
import type { Locale } from '@linsheng/i18n'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { post } from '../../complaints/admin/requests.ts'
import { caseStepTexts, errorTexts } from '../../complaints/admin/texts.ts'
import { workTexts } from '../texts.ts'
import { ReasonForm } from './reason-form.tsx'

/** A case somebody was asked to take over, in words already. */
export interface OfferedCase {
  id: string
  sequence: number
  number: string
  title: string
  description: string
  due: string
  address: string
}

/** Cases that wait for one's word: taken or given back where they stand. */
export function Handovers({ offered, locale }: { offered: OfferedCase[]; locale: Locale }) {
  const text = workTexts(locale)
  return (
    <section className="offers" aria-labelledby="offers">
      <h2 id="offers">{text('offers.title', { count: offered.length })}</h2>
      <ul>
        {offered.map((one) => (
          <Offer key={one.id} offer={one} locale={locale} />
        ))}
      </ul>
    </section>
  )
}

function Offer({ offer, locale }: { offer: OfferedCase; locale: Locale }) {
  const [text, step] = [workTexts(locale), caseStepTexts(locale)]
  const router = useRouter()
  const [declining, setDeclining] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function send(command: { type: 'accept-handover' } | { type: 'decline-handover'; reason: string }) {
    setBusy(true)
    const body = { command, sequence: offer.sequence, anyway: true }
    const answer = await post(`/api/complaints/${offer.id}/commands`, staffCaseSchema, body)
    setBusy(false)
    setProblem(answer.ok ? '' : errorTexts(locale)(answer.problem.code))
    if (answer.ok) router.refresh()
  }

  return (
    <li>
      <p>
        <a href={offer.address} data-queue-link>
          {offer.title}
        </a>{' '}
        <span className="quiet">
          {offer.number} · {offer.due}
        </span>
      </p>
      <p className="queue__words">{offer.description}</p>
      {declining ? (
        <ReasonForm
          label={text('offers.why')}
          send={step('send.decline-handover')}
          busy={busy}
          locale={locale}
          onSend={(reason) => send({ type: 'decline-handover', reason })}
          onCancel={() => setDeclining(false)}
        />
      ) : (
        <p className="offers__act">
          <button type="button" className="button" disabled={busy} onClick={() => send({ type: 'accept-handover' })}>
            {step('send.accept-handover')}
          </button>
          <button type="button" className="button button--plain" disabled={busy} onClick={() => setDeclining(true)}>
            {step('send.decline-handover')}
          </button>
        </p>
      )}
      <p role="alert">{problem}</p>
    </li>
  )
}
