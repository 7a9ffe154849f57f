'use client'

import { type FiledForCaller, filedForCallerSchema, fileForCallerSchema } from '@linsheng/contracts/complaints'
import { fieldProblems, type Problem, problem } from '@linsheng/contracts/problem'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { post } from '../requests.ts'
import { EMPTY_CASE, requestOf } from './file-fields.ts'

const keptSchema = z.object({ draft: z.record(z.string(), z.string()), key: z.string().nullable() })
type Kept = z.infer<typeof keptSchema>
const EMPTY: Kept = { draft: EMPTY_CASE, key: null }

function read(place: string): Kept {
  try {
    return keptSchema.safeParse(JSON.parse(sessionStorage.getItem(place) ?? 'null')).data ?? EMPTY
  } catch {
    return EMPTY
  }
}

function keep(place: string, kept: Kept): void {
  try {
    if (kept === EMPTY) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing still files what is on the page.
  }
}

/** A case being written down: what is typed, kept in this tab until it is filed, and what became of sending it. */
export function useFiling(community: string, questionsOf: (category: string) => readonly string[]) {
  const place = `linsheng-file-${community}`
  const [kept, setKept] = useState(EMPTY)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ problem: Problem; turn: number } | null>(null)
  const [filed, setFiled] = useState<FiledForCaller | null>(null)
  const sending = useRef(false)
  useEffect(() => setKept(read(place)), [place])

  const { draft } = kept
  const questions = questionsOf(draft.category ?? '')
  const store = (next: Kept) => {
    keep(place, next)
    setKept(next)
  }
  const refuse = (found: Problem) => setRefused((before) => ({ problem: found, turn: (before?.turn ?? 0) + 1 }))

  /** Sends it once, however often the button is pressed; the same words sent again are the same case. */
  async function send(): Promise<void> {
    if (sending.current) return
    const request = fileForCallerSchema.safeParse(requestOf(draft, questions, community), { reportInput: true })
    if (!request.success) return refuse(problem('invalid-request', fieldProblems(request.error)))
    const key = kept.key ?? crypto.randomUUID()
    store({ draft, key })
    sending.current = true
    setBusy(true)
    const answer = await post('/api/complaints/file', filedForCallerSchema, request.data, { 'Idempotency-Key': key })
    sending.current = false
    setBusy(false)
    if (!answer.ok) return refuse(answer.problem)
    store(EMPTY)
    setFiled(answer.value)
  }

  return {
    ...{ draft, questions, busy, refused, filed, send },
    change: (name: string, value: string) => store({ draft: { ...draft, [name]: value }, key: null }),
    startAgain: () => {
      setRefused(null)
      setFiled(null)
    },
  }
}
