import { type RefObject, useEffect, useRef, useState } from 'react'
import type { PageTexts } from '../../complaints-form/problems.ts'
import type { Control } from '../channel/deliver.ts'
import { refusalKey } from '../channel/refusal-key.ts'
import type { Sent } from '../channel/send.ts'
import { sayer } from '../sayer.ts'
import { type Sender, useSender } from './use-sender.ts'
import { type FieldMessage, useWriting, type Writing } from './use-writing.ts'

export interface MessageToSend {
  writing: Writing
  sender: Sender
  /** What is to be mended, and why the whole was refused. */
  messages: readonly FieldMessage[]
  refusal: string | undefined
  summary: RefObject<HTMLDivElement | null>
  /** Sends it unless something is to be mended; `more`: what else is wrong, besides the message. */
  submit<Value>(
    more: readonly FieldMessage[],
    send: (control: Control) => Promise<Sent<Value>>,
    onTaken: (value: Value) => void,
  ): Promise<void>
}

/** What sends messages could not be fetched. */
const OFFLINE = { kind: 'refused', code: 'offline' } as const

/** A message from the first letter until it has arrived. */
export function useMessage(texts: PageTexts, mayHandOnAtFirst = false): MessageToSend {
  const writing = useWriting(texts, mayHandOnAtFirst)
  const sender = useSender()
  const [messages, setMessages] = useState<readonly FieldMessage[]>([])
  const [refusal, setRefusal] = useState<string>()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (messages.length > 0 || refusal) summary.current?.focus()
  }, [messages, refusal])
  return {
    writing,
    sender,
    messages,
    refusal,
    summary,
    async submit(more, send, onTaken) {
      const faults = [...more, ...writing.messages()]
      setMessages(faults)
      setRefusal(undefined)
      if (faults.length > 0) return
      const sent = await sender.run(send).catch(() => OFFLINE)
      if (sent?.kind === 'taken') onTaken(sent.value)
      if (sent?.kind === 'refused') setRefusal(sayer(texts)(refusalKey(sent.code)))
    },
  }
}
