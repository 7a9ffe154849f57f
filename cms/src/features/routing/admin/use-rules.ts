import { type Problem, problem as problemOf } from '@linsheng/contracts/problem'
import { routingRulesSchema, savedRulesSchema, type TrialAnswer, trialAnswerSchema } from '@linsheng/contracts/routing'
import type { RoutingRule } from '@linsheng/domain/routing'
import { useState } from 'react'
import type { z } from 'zod'
import { post } from '../../complaints/admin/requests.ts'
import { draftOf, emptyDraft, type RuleDraft, requestOf } from './options.ts'

const asText = (list: RuleDraft[]): string => JSON.stringify(requestOf(list))

/** The rules of a community as they are changed on the screen, tried, and saved. */
export function useRules(community: string, version: number, rules: RoutingRule[]) {
  const [stored, setStored] = useState({ version, rules: rules.map(draftOf) })
  const [drafts, setDrafts] = useState(stored.rules)
  const [trial, setTrial] = useState<{ answer: TrialAnswer; of: string } | null>(null)
  const [busy, setBusy] = useState<'try' | 'save' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [saved, setSaved] = useState(false)
  const edited = asText(drafts) !== asText(stored.rules)

  function change(next: RuleDraft[]) {
    setDrafts(next)
    setSaved(false)
    setProblem(null)
  }

  /** @returns the key of the rule added */
  function add(team: string): number {
    const key = Math.max(-1, ...drafts.map((rule) => rule.key), ...stored.rules.map((rule) => rule.key)) + 1
    change([...drafts, emptyDraft(key, team)])
    return key
  }

  /** What a request came to, or null where the rules as typed are none, or it was refused: `problem` then says why. */
  async function ask<Value>(kind: 'try' | 'save', schema: z.ZodType<Value>, extra: object): Promise<Value | null> {
    const parsed = routingRulesSchema.safeParse(requestOf(drafts))
    if (!parsed.success) {
      setProblem(problemOf('invalid-request'))
      return null
    }
    setBusy(kind)
    const answer = await post(`/api/routing-rules/${kind}`, schema, { community, rules: parsed.data, ...extra })
    setBusy(null)
    setProblem(answer.ok ? null : answer.problem)
    return answer.ok ? answer.value : null
  }

  async function tryThem() {
    const answer = await ask('try', trialAnswerSchema, {})
    setTrial(answer && { answer, of: asText(drafts) })
  }

  /** @returns whether they are saved */
  async function save(mark: string): Promise<boolean> {
    const answer = await ask('save', savedRulesSchema, { version: stored.version, tried: mark })
    if (answer === null) return false
    setStored({ version: answer.version, rules: drafts })
    setTrial(null)
    setSaved(true)
    return true
  }

  return {
    drafts,
    suggested: stored.version === 0,
    edited,
    changed: edited || stored.version === 0,
    tried: trial?.of === asText(drafts) ? trial.answer : null,
    busy,
    problem,
    saved,
    change,
    add,
    discard: () => change(stored.rules),
    tryThem,
    save,
  }
}
