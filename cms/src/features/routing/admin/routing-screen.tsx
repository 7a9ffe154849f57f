'use client'

import { type Problem, problem as problemOf } from '@linsheng/contracts/problem'
import {
  ROUTING_RULES_MAX,
  routingRulesSchema,
  savedRulesSchema,
  type TrialAnswer,
  trialAnswerSchema,
} from '@linsheng/contracts/routing'
import type { RoutingRule } from '@linsheng/domain/routing'
import { useState } from 'react'
import { FormProblem } from '../../complaints/admin/fields.tsx'
import { post } from '../../complaints/admin/requests.ts'
import { errorTexts, type Reader } from '../../complaints/admin/texts.ts'
import { draftOf, emptyDraft, type RuleDraft, type RuleOptions, requestOf } from './options.ts'
import { RuleTable } from './rule-table.tsx'
import { routingTexts } from './texts.ts'
import { TrialResult } from './trial-result.tsx'
import { WhereBox } from './where-box.tsx'

interface Props {
  community: string
  /** 0: the community has none of its own, and `rules` are those suggested. */
  version: number
  rules: RoutingRule[]
  options: RuleOptions
  reader: Reader
}

/** The rules, changed on the screen, tried on last month, then saved. */
export function RoutingScreen({ community, version, rules, options, reader }: Props) {
  const text = routingTexts(reader.locale)
  const [stored, setStored] = useState({ version, rules: rules.map(draftOf) })
  const [drafts, setDrafts] = useState(stored.rules)
  const [open, setOpen] = useState<number | null>(null)
  const [trial, setTrial] = useState<{ answer: TrialAnswer; of: string } | null>(null)
  const [busy, setBusy] = useState<'try' | 'save' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [saved, setSaved] = useState(false)

  const asText = (list: RuleDraft[]): string => JSON.stringify(requestOf(list))
  const changed = asText(drafts) !== asText(stored.rules) || stored.version === 0
  const tried = trial?.of === asText(drafts) ? trial.answer : null

  function change(next: RuleDraft[]) {
    setDrafts(next)
    setSaved(false)
    setProblem(null)
  }
  function add() {
    const key = Math.max(-1, ...drafts.map((rule) => rule.key), ...stored.rules.map((rule) => rule.key)) + 1
    change([...drafts, emptyDraft(key, options.teams[0]?.value ?? '')])
    setOpen(key)
  }

  async function tryThem() {
    const parsed = routingRulesSchema.safeParse(requestOf(drafts))
    if (!parsed.success) return setProblem(problemOf('invalid-request'))
    setBusy('try')
    const body = { community, rules: parsed.data }
    const answer = await post('/api/routing-rules/try', trialAnswerSchema, body)
    setBusy(null)
    setProblem(answer.ok ? null : answer.problem)
    setTrial(answer.ok ? { answer: answer.value, of: asText(drafts) } : null)
  }
  async function save(mark: string) {
    const parsed = routingRulesSchema.safeParse(requestOf(drafts))
    if (!parsed.success) return setProblem(problemOf('invalid-request'))
    setBusy('save')
    const body = { community, version: stored.version, rules: parsed.data, tried: mark }
    const answer = await post('/api/routing-rules/save', savedRulesSchema, body)
    setBusy(null)
    if (!answer.ok) return setProblem(answer.problem)
    setStored({ version: answer.value.version, rules: drafts })
    setOpen(null)
    setTrial(null)
    setSaved(true)
  }

  return (
    <>
      {stored.version === 0 && <p className="workspace__note">{text('suggested')}</p>}
      {drafts.length === 0 && <p className="workspace__empty">{text('noRules')}</p>}
      <RuleTable
        rules={drafts}
        open={open}
        options={options}
        locale={reader.locale}
        text={text}
        onOpen={setOpen}
        onChange={change}
      />
      <p className="command-form__actions">
        <button
          type="button"
          className="button button--plain"
          disabled={drafts.length >= ROUTING_RULES_MAX || options.teams.length === 0}
          onClick={add}
        >
          {text('add')}
        </button>
        {changed && (
          <button type="button" className="button" disabled={busy !== null} onClick={tryThem}>
            {busy === 'try' ? text('trying') : text('try')}
          </button>
        )}
        {changed && tried && (
          <button type="button" className="button" disabled={busy !== null} onClick={() => save(tried.tried)}>
            {busy === 'save' ? text('saving') : text('save')}
          </button>
        )}
        {asText(drafts) !== asText(stored.rules) && (
          <button type="button" className="button button--plain" onClick={() => change(stored.rules)}>
            {text('discard')}
          </button>
        )}
      </p>
      {changed && !tried && <p className="quiet">{text('tryFirst')}</p>}
      {problem && <FormProblem>{text('failed', { reason: errorTexts(reader.locale)(problem.code) })}</FormProblem>}
      <p className="case__done" role="status">
        {saved ? text('saved') : ''}
      </p>
      {tried && <TrialResult trial={tried} reader={reader} text={text} />}
      <WhereBox community={community} options={options} draft={changed ? drafts : null} reader={reader} text={text} />
    </>
  )
}
