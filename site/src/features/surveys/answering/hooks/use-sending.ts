import { type Answers, parseResponse } from '@linsheng/domain/surveys'
import { useEffect, useRef, useState } from 'react'
import type { Trouble } from '../../sending/trouble.ts'
import type { Outbox } from '../kept.ts'
import type { SurveyModel } from '../model.ts'
import { dropLeaf, keepLeaf, keptLeaf } from '../sent.ts'
import type { KeptSurvey } from './use-kept.ts'

/** Milliseconds between two tries of a response whose time has come. */
const AGAIN_AFTER = 20_000
/** What passes by itself and is worth another try. */
const PASSING: ReadonlySet<Trouble> = new Set<Trouble>(['offline', 'busy'])

export interface Sender {
  /** What is being done now; null: nothing. */
  step: 'preparing' | 'sending' | null
  trouble: Trouble | null
  /** What the receipt is made of, once the response is sent. */
  leaf: string | null
  /** The same of a response that was perhaps taken before the survey closed, its answer lost. */
  uncertain: string | null
  prepare(): Promise<void>
  sendNow(): void
  /** Back to the beginning, for the next household. */
  reset(): void
}

const loadSending = () => import('../../sending/index.ts')

/** Makes the answers into a response with a token, and sends it when its time has come, also after the page was closed. */
export function useSending(model: SurveyModel, survey: KeptSurvey): Sender {
  const { kept, change, wipe, assisted } = survey
  const [step, setStep] = useState<Sender['step']>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [leaf, setLeaf] = useState<string | null>(() => (assisted ? null : keptLeaf(model)))
  const [uncertain, setUncertain] = useState<string | null>(null)
  const busy = useRef(false)
  const asked = { community: model.community, survey: model.survey, keyHash: model.keyHash }

  async function once(what: NonNullable<Sender['step']>, run: () => Promise<Trouble | null>) {
    if (busy.current) return
    busy.current = true
    setStep(what)
    setTrouble(null)
    setTrouble(await run().catch(() => 'offline' as const))
    setStep(null)
    busy.current = false
  }

  const prepare = () =>
    once('preparing', async () => {
      const answers = parsed(model, kept.answers)
      if (answers === null) return 'refused'
      const { prepareResponse } = await loadSending()
      const { code, blinding } = kept
      const { questionnaire, closesAt } = model
      const onBlinding = (made: NonNullable<typeof blinding>) => change({ blinding: made })
      const order = { ...asked, questionnaire, code, blinding, answers, closesAt, onBlinding }
      const response = await prepareResponse(order)
      if (!response.ok) return response.trouble
      const outbox = assisted ? { ...response.value, sendAt: Date.now() } : response.value
      change({ outbox, code: '', blinding: null, answers: {}, at: null })
      return null
    })

  const send = (outbox: Outbox) =>
    once('sending', async () => {
      const { sendResponse, leafOf } = await loadSending()
      const sent = await sendResponse(asked, outbox)
      const found = leafOf(outbox)
      setUncertain(sent.ok ? null : found)
      if (!sent.ok) return sent.trouble
      if (!assisted) keepLeaf(model, found)
      setLeaf(found)
      wipe()
      return null
    })

  useWhenDue(kept.outbox, trouble, send)
  return {
    step,
    trouble,
    leaf,
    uncertain,
    prepare,
    sendNow: () => kept.outbox && void send(kept.outbox),
    reset() {
      dropLeaf(model)
      setLeaf(null)
      setUncertain(null)
      setTrouble(null)
    },
  }
}

/** Sends at its time, and again while what is in the way may pass. */
function useWhenDue(outbox: Outbox | null, trouble: Trouble | null, send: (outbox: Outbox) => Promise<void>): void {
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    if (outbox === null || (trouble !== null && !PASSING.has(trouble))) return
    const wait = trouble === null ? outbox.sendAt - Date.now() : AGAIN_AFTER
    const timer = setTimeout(() => void latest.current(outbox), Math.max(0, wait))
    return () => clearTimeout(timer)
  }, [outbox, trouble])
}

function parsed({ questionnaire }: SurveyModel, answers: Answers): Answers | null {
  const response = parseResponse(questionnaire, answers)
  return response.ok ? response.value : null
}
