import type { SubmitEvent } from 'react'
import { ErrorSummary } from '../../complaints-form/components/error-summary.tsx'
import type { Talk } from '../channel/talk.ts'
import { useLeaveGuard } from '../hooks/use-leave-guard.ts'
import { useMessage } from '../hooks/use-message.ts'
import { useSending } from '../hooks/use-sending.ts'
import type { SpeakModel } from '../model.ts'
import { sayer } from '../sayer.ts'
import type { Sealer } from '../sealing/ask.ts'
import { MessageFields } from './message-fields.tsx'
import { SendingNote } from './sending-note.tsx'

interface FollowUpProps {
  model: SpeakModel
  sealer: Sealer
  talk: Talk
  /** What was said of handing on before; it can be changed with what is written now. */
  mayHandOn: boolean
  onTaken: () => void
}

/** A further message, while the conversation takes any. */
export function FollowUp(props: FollowUpProps) {
  const { state, blocked } = props.talk.is
  const say = sayer(props.model.texts)
  if (state === 'ended') return <p>{say('follow.ended')}</p>
  if (blocked) return <p>{say('follow.blocked')}</p>
  return <FollowUpForm {...props} />
}

function FollowUpForm({ model, sealer, talk, mayHandOn, onTaken }: FollowUpProps) {
  const say = sayer(model.texts)
  const { writing, sender, messages, refusal, summary, submit } = useMessage(model.texts, mayHandOn)
  const sending = useSending(!writing.isBlank)
  useLeaveGuard(!writing.isBlank)
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void submit(
      [],
      async (control) => {
        const { sendFollowUp, isByReporter } = await sending()
        const { lookup, own, is } = talk
        const known = { lookup, recipient: own.recipient, written: is.messages.filter(isByReporter).length }
        return sendFollowUp(writing.written(), known, { community: model.community, sealer, control })
      },
      onTaken,
    )
  }
  return (
    <form noValidate onSubmit={onSubmit}>
      <h2>{say('follow.title')}</h2>
      <ErrorSummary
        texts={model.texts}
        title={refusal && say('summary.refused')}
        messages={messages}
        sentence={refusal}
        onLead={(field) => document.getElementById(field)?.focus()}
        boxRef={summary}
      />
      <MessageFields texts={model.texts} writing={writing} messages={messages} label="follow.label" />
      <div className="speak__actions">
        <SendingNote texts={model.texts} sender={sender} />
        <button className="button" type="submit" disabled={sender.step !== null}>
          {say('send')}
        </button>
      </div>
    </form>
  )
}
