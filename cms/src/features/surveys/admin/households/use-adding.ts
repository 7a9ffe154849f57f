'use client'

import { fieldProblems, type Problem, problem } from '@linsheng/contracts/problem'
import { type HouseholdsAdded, householdsAddedSchema } from '@linsheng/contracts/surveys'
import { useState } from 'react'
import type { z } from 'zod'
import { post } from '../../../complaints/admin/requests.ts'

/** Sends households to the register, and keeps what came of it with what was sent. */
export function useAdding<Request>(address: string, schema: z.ZodType<Request>) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Problem | null>(null)
  const [done, setDone] = useState<{ sent: Request; added: HouseholdsAdded } | null>(null)

  async function send(request: unknown) {
    const parsed = schema.safeParse(request, { reportInput: true })
    if (!parsed.success) return setRefused(problem('invalid-request', fieldProblems(parsed.error)))
    setBusy(true)
    const answer = await post(address, householdsAddedSchema, parsed.data)
    setBusy(false)
    setRefused(answer.ok ? null : answer.problem)
    setDone(answer.ok ? { sent: parsed.data, added: answer.value } : null)
  }
  return { busy, refused, done, send }
}
