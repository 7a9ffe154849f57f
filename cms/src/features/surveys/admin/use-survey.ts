'use client'

import { fieldProblems, type Problem, problem } from '@linsheng/contracts/problem'
import { type StaffSurvey, staffSurveyCommandSchema, staffSurveySchema } from '@linsheng/contracts/surveys'
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { get, post } from '../../complaints/admin/requests.ts'

/** What became of an order. `newer`: what somebody else has made of the survey since it was looked at. */
export type Ordered = { ok: true; survey: StaffSurvey } | { ok: false; problem: Problem; newer: StaffSurvey | null }

/** Asks for a step. `command` is what a form holds and is parsed here; `seen` the sequence that was looked at. */
export type Order = (command: unknown, seen?: number) => Promise<Ordered>

const refused = (of: Problem, newer: StaffSurvey | null = null): Ordered => ({ ok: false, problem: of, newer })

/** Refusals name fields of the order; a form's fields are those of the command in it. */
const ofCommand = (of: Problem): Problem => ({
  ...of,
  ...(of.errors && {
    errors: of.errors.map((error) => ({ ...error, pointer: error.pointer.replace(/^\/command\//, '/') })),
  }),
})

/** What stands beside the refusal of an order that somebody else was quicker than. */
const overtakenSchema = z.object({ survey: staffSurveySchema })

/** A survey as staff see it, and how they act on it. */
export function useSurvey(id: string) {
  const [survey, setSurvey] = useState<StaffSurvey | null>(null)
  const [failed, setFailed] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)

  const load = useCallback(async () => {
    const answer = await get(`/api/surveys/${id}/staff`, staffSurveySchema)
    setFailed(answer.ok ? null : answer.problem)
    if (answer.ok) setSurvey(answer.value)
  }, [id])
  useEffect(() => {
    load()
  }, [load])

  async function deliver(command: unknown, seen: number): Promise<Ordered> {
    const parsed = staffSurveyCommandSchema.safeParse(command, { reportInput: true })
    if (!parsed.success) return refused(problem('invalid-request', fieldProblems(parsed.error)))
    const answer = await post(`/api/surveys/${id}/commands`, staffSurveySchema, { command: parsed.data, seen })
    if (answer.ok) {
      setSurvey(answer.value)
      return { ok: true, survey: answer.value }
    }
    return refused(ofCommand(answer.problem), overtakenSchema.safeParse(answer.body).data?.survey ?? null)
  }

  /** Sends an order once, however often its button is pressed. */
  const order: Order = async (command, seen = survey?.sequence ?? 0) => {
    if (sending.current) return refused(problem('too-many-requests'))
    sending.current = true
    setBusy(true)
    try {
      return await deliver(command, seen)
    } finally {
      sending.current = false
      setBusy(false)
    }
  }

  return { survey, failed, busy, order, load, show: setSurvey }
}
