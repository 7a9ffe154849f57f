import { useState } from 'react'
import type { Talk } from '../channel/talk.ts'
import { useSealer } from '../hooks/use-sealer.ts'
import type { SpeakModel } from '../model.ts'
import { sayer } from '../sayer.ts'
import { ReceiptForm } from './receipt-form.tsx'
import { TalkView } from './talk-view.tsx'

/** The receipt is asked for; in its place then stands the conversation. */
export function TalkPage({ model }: { model: SpeakModel }) {
  const [talk, setTalk] = useState<Talk | null>(null)
  const sealer = useSealer()
  if (!window.isSecureContext) return <p>{sayer(model.texts)('form.insecure')}</p>
  return talk === null ? (
    <ReceiptForm model={model} sealer={sealer} onOpen={setTalk} />
  ) : (
    <TalkView model={model} sealer={sealer} talk={talk} onTalk={setTalk} />
  )
}
