'use client'

import { STAFF_REASON_MAX, staffCaseSchema } from '@linsheng/contracts/complaints'
import type { Locale } from '@linsheng/i18n'
import { useState } from 'react'
import { post } from '../../complaints/admin/requests.ts'
import { errorTexts } from '../../complaints/admin/texts.ts'
import type { HandoverCase } from './find-handover.ts'

/** Who a case goes to, and what they should know. */
export interface Target {
  team: string
  person: string
  note: string
}
export type RowState = { state: 'waiting' } | { state: 'done' } | { state: 'failed'; reason: string }

const WAITING: RowState = { state: 'waiting' }

/** Gives the cases away one after the other; what failed can be tried again, what is done is not done twice. */
export function useHandover(cases: HandoverCase[], locale: Locale) {
  const [targets, setTargets] = useState<Record<string, Target>>(() =>
    Object.fromEntries(
      cases.map(({ id, suggested }) => [id, { team: suggested.team, person: suggested.person ?? '', note: '' }]),
    ),
  )
  const [states, setStates] = useState<Record<string, RowState>>({})
  const [busy, setBusy] = useState(false)

  const stateOf = (id: string): RowState => states[id] ?? WAITING
  const targetOf = (id: string): Target => targets[id] ?? { team: '', person: '', note: '' }

  async function give({ id, sequence }: HandoverCase, reason: string): Promise<RowState> {
    const { team, person, note } = targetOf(id)
    const words = [reason, note.trim()].filter(Boolean).join('\n').slice(0, STAFF_REASON_MAX)
    const command = { type: 'assign', team, person, reason: words }
    const answer = await post(`/api/complaints/${id}/commands`, staffCaseSchema, { command, sequence, anyway: false })
    return answer.ok ? { state: 'done' } : { state: 'failed', reason: errorTexts(locale)(answer.problem.code) }
  }
  async function giveAll(reason: string): Promise<void> {
    setBusy(true)
    for (const one of cases.filter(({ id }) => stateOf(id).state !== 'done')) {
      const state = await give(one, reason)
      setStates((before) => ({ ...before, [one.id]: state }))
    }
    setBusy(false)
  }
  const change = (id: string, target: Partial<Target>) =>
    setTargets((before) => ({ ...before, [id]: { ...targetOf(id), ...target } }))

  const count = (state: RowState['state']): number => cases.filter(({ id }) => stateOf(id).state === state).length
  return { busy, stateOf, targetOf, change, giveAll, done: count('done'), failed: count('failed') }
}
