import { useRef, useState } from 'react'
import { pauseBefore } from '../../complaints-form/pause-before.ts'
import type { Control, Step } from '../channel/deliver.ts'

export interface Sender {
  /** Null: nothing is under way. */
  step: Step | null
  /** Runs what sends a message, and shows how far it is; null when one is under way already. */
  run<Result>(send: (control: Control) => Promise<Result>): Promise<Result | null>
  /** Tries at once instead of waiting. */
  hurry(): void
  /** Ends the waiting: whoever writes goes on writing. */
  stop(): void
}

/** Shows how a message goes its way, and waits between tries. */
export function useSender(): Sender {
  const [step, setStep] = useState<Step | null>(null)
  const running = useRef(false)
  const wake = useRef<(again: boolean) => void>(() => {})

  function pause(attempt: number): Promise<boolean> {
    const seconds = navigator.onLine ? pauseBefore(attempt) : null
    setStep({ step: 'waiting', seconds })
    return new Promise((resolve) => {
      const again = () => wake.current(true)
      const timer = seconds === null ? undefined : setTimeout(again, seconds * 1000)
      wake.current = (answer) => {
        clearTimeout(timer)
        window.removeEventListener('online', again)
        resolve(answer)
      }
      window.addEventListener('online', again)
    })
  }

  return {
    step,
    async run(send) {
      if (running.current) return null
      running.current = true
      try {
        return await send({ onStep: setStep, pause })
      } finally {
        running.current = false
        setStep(null)
      }
    },
    hurry: () => wake.current(true),
    stop: () => wake.current(false),
  }
}
