'use client'

import type { StaffReport } from '@linsheng/contracts/feedback'
import { refusalOf } from '@linsheng/domain/feedback'
import { useState } from 'react'
import type { CaseOptions } from '../../../complaints/admin/options.ts'
import type { Answer } from '../../../complaints/admin/requests.ts'
import { errorTexts } from '../../../complaints/admin/texts.ts'
import type { Inbox } from '../inbox-screen.tsx'
import { setBlocked } from '../requests.ts'
import { SureButton } from '../sure-button.tsx'
import { inboxTexts } from '../texts.ts'
import { EndForm } from './end-form.tsx'
import { HandOnForm } from './hand-on-form.tsx'
import { isUnreadable } from './open-talk.ts'
import { type Sending, sendNote, sendReply } from './send-words.ts'
import { WordsForm } from './words-form.tsx'

interface Props {
  sending: Sending
  inbox: Inbox
  options: CaseOptions
  /** The conversation after a step. */
  onDone(report: StaffReport): void
  /** Somebody wrote meanwhile: the conversation is to be read again. */
  onStale(): void
}

const STEPS = ['reply', 'note', 'end', 'handOn'] as const
type Step = (typeof STEPS)[number]

/** What a member can do in a conversation; what is not possible is not offered. */
export function Steps({ sending, inbox, options, onDone, onStale }: Props) {
  const { locale } = inbox.reader
  const text = inboxTexts(locale)
  const { report } = sending
  const [step, setStep] = useState<Step>('reply')
  const [refused, setRefused] = useState<string | null>(null)
  const possible = STEPS.filter((name) => isPossible(name, sending))
  const isTaken = (name: Step): boolean => step === name && possible.includes(name)
  const done = (answer: Answer<StaffReport>): boolean => {
    setRefused(answer.ok ? null : errorTexts(locale)(answer.problem.code))
    if (answer.ok) onDone(answer.value)
    else if (answer.problem.code === 'conflict') onStale()
    return answer.ok
  }
  return (
    <>
      <div className="workspace__tools">
        {possible.map((name) => (
          <button
            key={name}
            type="button"
            className="button button--plain"
            aria-expanded={step === name}
            onClick={() => setStep(name)}
          >
            {text(`${name}.title`)}
          </button>
        ))}
        {report.state !== 'ended' && (
          <SureButton
            label={text(report.blocked ? 'block.undo' : 'block.do')}
            question={text(report.blocked ? 'block.undo' : 'block.sure')}
            locale={locale}
            onSure={async () => done(await setBlocked(report.id, !report.blocked))}
          />
        )}
      </div>
      {refused && (
        <p role="alert" className="workspace__problem">
          {refused}
        </p>
      )}
      {isTaken('reply') && (
        <WordsForm
          name="reply"
          words={{ label: text('reply.text'), hint: text('reply.hint'), send: text('reply.send') }}
          locale={locale}
          onSend={async (words) => done(await sendReply(sending, words, null))}
        />
      )}
      {isTaken('note') && (
        <WordsForm
          name="note"
          words={{ label: text('note.text'), send: text('note.save') }}
          locale={locale}
          onSend={async (words) => done(await sendNote(sending, words))}
        />
      )}
      {isTaken('end') && <EndForm sending={sending} locale={locale} onDone={done} />}
      {isTaken('handOn') && <HandOnForm sending={sending} options={options} locale={locale} onDone={done} />}
    </>
  )
}

function isPossible(step: Step, { report, talk }: Sending): boolean {
  if (refusalOf(report, report.blocked, { type: 'note' }) !== null) return false
  if (step === 'note' || (step === 'end' && isUnreadable(talk))) return true
  return talk.report !== null && (step !== 'handOn' || talk.mayHandOn)
}
