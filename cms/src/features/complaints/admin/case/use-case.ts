'use client'

import {
  caseChangedSchema,
  type StaffCase,
  type StaffCommandName,
  staffCaseSchema,
  staffCommandSchema,
} from '@linsheng/contracts/complaints'
import { fieldProblems, PROBLEM_STATUS, type Problem, problem } from '@linsheng/contracts/problem'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CaseOptions } from '../options.ts'
import { get, post } from '../requests.ts'
import type { Reader } from '../texts.ts'
import { requestOf, startOf } from './actions/index.ts'
import type { Draft } from './draft.ts'
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

export interface Send {
  /** Although the case has moved on since the reader saw it. */
  anyway?: boolean
  /** Instead of what is typed. */
  draft?: Draft
}

/** Refusals name fields of the step; the form's fields are those of the command in it. */
const ofCommand = (refused: Problem): Problem => ({
  ...refused,
  ...(refused.errors && {
    errors: refused.errors.map((error) => ({ ...error, pointer: error.pointer.replace(/^\/command\//, '/') })),
  }),
})

/** Drafts of a case in this tab. */
function useDrafts(id: string) {
  const [drafts, setDrafts] = useState<Drafts>({})
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
  return [drafts, store] as const
}

/** A case under work: as the reader saw it, as it stands meanwhile, what is typed, and what became of the last step. */
export function useCase(id: string, initial: StaffCase, options: CaseOptions, reader: Reader) {
  const [found, setFound] = useState(initial)
  const [newer, setNewer] = useState<StaffCase | null>(null)
  const [drafts, store] = useDrafts(id)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const sending = useRef(false)

  const show = useCallback((latest: StaffCase) => {
    setFound(latest)
    setNewer(null)
  }, [])

  const draftOf = (command: StaffCommandName): Draft => drafts[command] ?? startOf(command, { found, options, reader })
  const replace = (command: StaffCommandName, draft: Draft) => store((current) => ({ ...current, [command]: draft }))
  const conclude = (command: StaffCommandName, refused: Problem | null) =>
    setOutcome((before) => ({ turn: (before?.turn ?? 0) + 1, command, refused }))

  async function deliver(command: StaffCommandName, { anyway = false, draft = draftOf(command) }: Send) {
    const request = staffCommandSchema.safeParse(requestOf(command, draft), { reportInput: true })
    if (!request.success) return problem('invalid-request', fieldProblems(request.error))
    const step = { command: request.data, sequence: found.sequence, anyway }
    const answer = await post(`/api/complaints/${id}/commands`, staffCaseSchema, step)
    if (answer.ok) {
      show(answer.value)
      store(({ [command]: _sent, ...others }) => others)
      return null
    }
    const changed = caseChangedSchema.safeParse(answer.body)
    if (changed.success) setNewer(changed.data.case)
    else if (isOvertaken(answer.problem)) {
      const latest = await get(`/api/complaints/${id}/case`, staffCaseSchema)
      if (latest.ok) show(latest.value)
    }
    return ofCommand(answer.problem)
  }

  /** Sends a step once, however often its button is pressed. @returns whether it was done */
  async function send(command: StaffCommandName, how: Send = {}): Promise<boolean> {
    if (sending.current) return false
    sending.current = true
    setBusy(true)
    try {
      const refused = await deliver(command, how)
      conclude(command, refused)
      return refused === null
    } finally {
      sending.current = false
      setBusy(false)
    }
  }

  return {
    found,
    newer,
    setNewer,
    show,
    busy,
    outcome,
    draftOf,
    send,
    replace,
    write: (command: StaffCommandName, changes: Draft) =>
      store((current) => ({
        ...current,
        [command]: { ...(current[command] ?? startOf(command, { found, options, reader })), ...changes },
      })),
    /** Takes what was typed in a form that is no longer possible into another one. */
    move: (from: StaffCommandName, to: StaffCommandName, draft: Draft) =>
      store(({ [from]: _moved, ...others }) => ({ ...others, [to]: draft })),
    /** Forgets the last refusal, as when another form is opened. */
    settle: () => setOutcome(null),
  }
}
