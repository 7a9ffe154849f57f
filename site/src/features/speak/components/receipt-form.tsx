import { formatReceipt, parseReceipt } from '@linsheng/anonymity/receipts'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { describedBy, FieldQuestion } from '../../complaints-form/components/question.tsx'
import type { Opened, Talk } from '../channel/talk.ts'
import type { SpeakModel } from '../model.ts'
import { sayer } from '../sayer.ts'
import type { Sealer } from '../sealing/ask.ts'

interface ReceiptFormProps {
  model: SpeakModel
  sealer: Sealer
  onOpen: (talk: Talk) => void
}

/** A receipt as an example: it opens nothing. */
const EXAMPLE = 'K7M492QXTD8RHV3NA'

/** Asks for the receipt, which never becomes part of an address. */
export function ReceiptForm({ model, sealer, onOpen }: ReceiptFormProps) {
  const say = sayer(model.texts)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (error) input.current?.focus()
  }, [error])
  const find = async (receipt: string) => {
    setBusy(say('talk.opening'))
    const onMessage = (n: number, count: number) => setBusy(say('talk.loading', { n, count }))
    const opened = await import('../channel/talk.ts')
      .then(({ openTalk }) => openTalk(receipt, { community: model.community, sealer, onMessage }))
      .catch((): Opened => ({ kind: 'refused', code: 'offline' }))
    setBusy(null)
    if (opened.kind === 'open') onOpen(opened.talk)
    else setError(say(`talk.${opened.code}`))
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = input.current?.value.trim() ?? ''
    const receipt = parseReceipt(typed)
    setError(receipt ? undefined : say(typed ? 'talk.mistyped' : 'talk.empty'))
    if (receipt && busy === null) void find(receipt)
  }
  const hint = say('talk.hint', { example: formatReceipt(EXAMPLE) })
  return (
    <form noValidate onSubmit={onSubmit}>
      <FieldQuestion field="receipt" label={say('talk.label')} hint={hint} error={error}>
        <input
          className="input speak__code"
          id="receipt"
          type="text"
          ref={input}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ field: 'receipt', hint, error })}
        />
      </FieldQuestion>
      <div className="speak__actions">
        <div className="sending-note" role="status">
          {busy && (
            <>
              <p>{busy}</p>
              <progress aria-label={busy} />
            </>
          )}
        </div>
        <button className="button" type="submit" disabled={busy !== null}>
          {say('talk.open')}
        </button>
      </div>
    </form>
  )
}
