import type { Control } from '../channel/deliver.ts'
import type { Sent } from '../channel/send.ts'
import type { Talk } from '../channel/talk.ts'
import { useMessage } from '../hooks/use-message.ts'
import { useSending } from '../hooks/use-sending.ts'
import type { SpeakModel } from '../model.ts'
import { sayer } from '../sayer.ts'
import type { Sealer } from '../sealing/ask.ts'
import { MessageForm } from './message-form.tsx'

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
  const message = useMessage(model.texts, mayHandOn)
  const { writing, submit } = message
  const sending = useSending(!writing.isBlank)
  const send = async (control: Control): Promise<Sent<unknown>> => {
    const { sendFollowUp, isByReporter } = await sending()
    const { lookup, own, is } = talk
    const known = { lookup, recipient: own.recipient, written: is.messages.filter(isByReporter).length }
    return sendFollowUp(writing.written(), known, { community: model.community, sealer, control })
  }
  return (
    <MessageForm
      model={model}
      message={message}
      label="follow.label"
      title={<h2>{sayer(model.texts)('follow.title')}</h2>}
      onSend={() => void submit([], send, onTaken)}
    />
  )
}
