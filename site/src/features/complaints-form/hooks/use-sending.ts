import { useRef, useState } from 'react'
import { pauseBefore } from '../pause-before.ts'
import { type SendResult, sendOnce } from '../sending.ts'

export type Sending =
  | { step: 'idle' }
  | { step: 'sending' }
  /** Not through yet; `seconds` until the next try, null while the device itself says it is offline. */
  | { step: 'waiting'; seconds: number | null }

export interface Sender {
  state: Sending
  /** Sends until there is an answer; null when it was stopped, or is under way already. */
  send(key: string, body: string): Promise<Exclude<SendResult, { kind: 'unclear' }> | null>
  /** Tries at once instead of waiting. */
  hurry(): void
  stop(): void
}

/** Sends a complaint again and again under one key until the server has answered. */
export function useSending(community: string): Sender {
  const [state, setState] = useState<Sending>({ step: 'idle' })
  const run = useRef<{ stopped: boolean; wake: () => void } | null>(null)

  async function send(key: string, body: string) {
    if (run.current) return null
    const mine = { stopped: false, wake: () => {} }
    run.current = mine
    try {
      for (let attempt = 1; !mine.stopped; attempt++) {
        setState({ step: 'sending' })
        const result = await sendOnce(community, key, body)
        if (mine.stopped) return null
        if (result.kind !== 'unclear') return result
        await pause(attempt, mine)
      }
      return null
    } finally {
      run.current = null
      setState({ step: 'idle' })
    }
  }

  function pause(attempt: number, mine: { wake: () => void }): Promise<void> {
    const seconds = navigator.onLine ? pauseBefore(attempt) : null
    setState({ step: 'waiting', seconds })
    return new Promise((resolve) => {
      const timer = seconds === null ? undefined : setTimeout(() => mine.wake(), seconds * 1000)
      mine.wake = () => {
        clearTimeout(timer)
        window.removeEventListener('online', mine.wake)
        resolve()
      }
      window.addEventListener('online', mine.wake)
    })
  }

  return {
    state,
    send,
    hurry: () => run.current?.wake(),
    stop() {
      if (!run.current) return
      run.current.stopped = true
      run.current.wake()
    },
  }
}
