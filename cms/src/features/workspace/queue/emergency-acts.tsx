'use client'

import { staffCaseSchema } from '@linsheng/contracts/complaints'
import type { Locale } from '@linsheng/i18n'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { post } from '../../complaints/admin/requests.ts'
import { casePageTexts, caseStepTexts, errorTexts } from '../../complaints/admin/texts.ts'
import { workTexts } from '../texts.ts'
import { ReasonForm } from './reason-form.tsx'

interface Props {
  /** Id of the case, and the commit it stood at. */
  id: string
  sequence: number
  /** Position of the step in the protocol, and what it says. */
  step: number
  words: string
  /** The case, opened at the step. */
  address: string
  /** Key that opens it; undefined: another case has it. */
  letter: string | undefined
  locale: Locale
}

/**
 * The step is done, cannot be done for a reason, or is looked at on the case's own page. One for each step: `key` tells them
 * apart.
 */
export function EmergencyActs({ id, sequence, step, words, address, letter, locale }: Props) {
  const [text, page, name] = [workTexts(locale), casePageTexts(locale), caseStepTexts(locale)]
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function send(how: { unneeded?: true; note?: string }) {
    setBusy(true)
    const body = { command: { type: 'tick-step', step, ...how }, sequence, anyway: false }
    const answer = await post(`/api/complaints/${id}/commands`, staffCaseSchema, body)
    setProblem(answer.ok ? '' : errorTexts(locale)(answer.problem.code))
    // What was done cannot be pressed again; the next step comes with buttons of its own.
    if (!answer.ok) setBusy(false)
    // Where somebody else was faster, this may be another step, or another protocol.
    router.refresh()
  }

  return (
    <>
      {asking ? (
        <ReasonForm
          label={text('emergencies.whyNot')}
          send={name('send.tick-step')}
          busy={busy}
          locale={locale}
          onSend={(note) => send({ unneeded: true, note })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <p className="offers__act">
          <button
            type="button"
            className="button"
            disabled={busy}
            aria-label={`${page('protocol.done')} ${words}`}
            onClick={() => send({})}
          >
            {page('protocol.done')}
          </button>
          <button type="button" className="button button--plain" disabled={busy} onClick={() => setAsking(true)}>
            {text('emergencies.cannot')}
          </button>
          <a className="button button--plain" href={address} data-shortcut={letter}>
            {text('emergencies.open')} {letter && <kbd>{letter}</kbd>}
          </a>
        </p>
      )}
      <p role="alert">{problem}</p>
    </>
  )
}
