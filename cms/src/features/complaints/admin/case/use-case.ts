'use client'

import {
  type StaffCase,
  type StaffCommandName,
  staffCaseSchema,
  staffCommandSchema,
} from '@linsheng/contracts/complaints'
import { fieldProblems, PROBLEM_STATUS, type Problem, problem } from '@linsheng/contracts/problem'
import { useCallback, useEffect, useState } from 'react'
import { get, post } from '../requests.ts'
import { type Draft, emptyDraft, requestOf } from './commands.ts'
import { type Drafts, keepDrafts, readDrafts } from './drafts.ts'

/** Whether nothing on the page can be believed after this refusal: somebody else has acted. */
const isOvertaken = ({ code }: Problem): boolean => PROBLEM_STATUS[code] === 409

export interface Outcome {
  /** Counts up, so that the same outcome twice is noticed twice. */
  turn: number
  command: StaffCommandName
  /** Null: done. */
  refused: Problem | null
}

/** A case under work: as it stands, what is typed, and what became of the last step. */
export function useCase(id: string, initial: StaffCase) {
  const [found, setFound] = useState(initial)
  const [drafts, setDrafts] = useState<Drafts>({})
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  useEffect(() => setDrafts(readDrafts(id)), [id])

  const store = useCallback(
    (next: (drafts: Drafts) => Drafts) =>
      setDrafts((current) => {
        const after = next(current)
        keepDrafts(id, after)
        return after
      }),
    [id],
  )
  const reload = useCallback(async () => {
    const answer = await get(`/api/complaints/${id}/case`, staffCaseSchema)
    if (answer.ok) setFound(answer.value)
  }, [id])

  useEffect(() => {
    window.addEventListener('focus', reload)
    return () => window.removeEventListener('focus', reload)
  }, [reload])

  const draftOf = (command: StaffCommandName): Draft => ({ ...emptyDraft(command, found), ...drafts[command] })

  async function send(command: StaffCommandName): Promise<boolean> {
    const conclude = (refused: Problem | null) =>
      setOutcome((before) => ({ turn: (before?.turn ?? 0) + 1, command, refused }))
    const request = staffCommandSchema.safeParse(requestOf(command, draftOf(command)))
    if (!request.success) {
      conclude(problem('invalid-request', fieldProblems(request.error)))
      return false
    }
    setBusy(true)
    const answer = await post(`/api/complaints/${id}/commands`, staffCaseSchema, request.data)
    if (answer.ok) {
      setFound(answer.value)
      store(({ [command]: _sent, ...others }) => others)
    } else if (isOvertaken(answer.problem)) await reload()
    setBusy(false)
    conclude(answer.ok ? null : answer.problem)
    return answer.ok
  }

  return {
    found,
    busy,
    outcome,
    draftOf,
    send,
    write: (command: StaffCommandName, name: string, value: string) =>
      store((current) => ({ ...current, [command]: { ...current[command], [name]: value } })),
    /** Takes what was typed in a form that is no longer possible into another one. */
    move: (from: StaffCommandName, to: StaffCommandName, draft: Draft) =>
      store(({ [from]: _moved, ...others }) => ({ ...others, [to]: draft })),
    /** Forgets the last refusal, as when another form is opened. */
    settle: () => setOutcome(null),
  }
}
