import type { ReactNode } from 'react'
import { ErrorSummary } from '../../complaints-form/components/error-summary.tsx'
import { useLeaveGuard } from '../hooks/use-leave-guard.ts'
import type { MessageToSend } from '../hooks/use-message.ts'
import type { SpeakModel } from '../model.ts'
import { sayer } from '../sayer.ts'
import { MessageFields } from './message-fields.tsx'
import { SendingNote } from './sending-note.tsx'

interface MessageFormProps {
  model: SpeakModel
  message: MessageToSend
  /** Key of the text field's label. */
  label: 'text.label' | 'follow.label'
  /** Above what was refused. */
  title?: ReactNode
  onSend(): void
  /** What is asked before the message itself. */
  children?: ReactNode
}

/** A message of the reporter, first or further: what is wrong with it on top, and how far it has got beside its button. */
export function MessageForm({ model: { texts }, message, label, title, onSend, children }: MessageFormProps) {
  const say = sayer(texts)
  const { writing, sender, messages, refusal, summary } = message
  useLeaveGuard(!writing.isBlank)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      {title}
      <ErrorSummary
        texts={texts}
        title={refusal && say('summary.refused')}
        messages={messages}
        sentence={refusal}
        onLead={(field) => document.getElementById(field)?.focus()}
        boxRef={summary}
      />
      {children}
      <MessageFields texts={texts} writing={writing} messages={messages} label={label} />
      <div className="speak__actions">
        <SendingNote texts={texts} sender={sender} />
        <button className="button" type="submit" disabled={sender.step !== null}>
          {say('send')}
        </button>
      </div>
    </form>
  )
}
