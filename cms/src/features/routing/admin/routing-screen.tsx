'use client'

import { ROUTING_RULES_MAX } from '@linsheng/contracts/routing'
import type { RoutingRule } from '@linsheng/domain/routing'
import { useState } from 'react'
import { FormProblem } from '../../complaints/admin/fields.tsx'
import { errorTexts, type Reader } from '../../complaints/admin/texts.ts'
import type { RuleOptions } from './options.ts'
import { RuleTable } from './rule-table.tsx'
import { type RoutingTexts, routingTexts } from './texts.ts'
import { TrialResult } from './trial-result.tsx'
import { useRules } from './use-rules.ts'
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
  const editing = useRules(community, version, rules)
  const [open, setOpen] = useState<number | null>(null)
  const { drafts, tried, problem } = editing
  return (
    <>
      {editing.suggested && <p className="workspace__note">{text('suggested')}</p>}
      {drafts.length === 0 && <p className="workspace__empty">{text('noRules')}</p>}
      <RuleTable
        rules={drafts}
        open={open}
        options={options}
        locale={reader.locale}
        text={text}
        onOpen={setOpen}
        onChange={editing.change}
      />
      <RuleActions editing={editing} team={options.teams[0]?.value} text={text} onOpen={setOpen} />
      {editing.changed && !tried && <p className="quiet">{text('tryFirst')}</p>}
      {problem && <FormProblem>{text('failed', { reason: errorTexts(reader.locale)(problem.code) })}</FormProblem>}
      <p className="case__done" role="status">
        {editing.saved ? text('saved') : ''}
      </p>
      {tried && <TrialResult trial={tried} reader={reader} text={text} />}
      <WhereBox
        community={community}
        options={options}
        draft={editing.changed ? drafts : null}
        reader={reader}
        text={text}
      />
    </>
  )
}

interface ActionsProps {
  editing: ReturnType<typeof useRules>
  /** The team a new rule goes to until another is chosen; without one there can be no rule. */
  team: string | undefined
  text: RoutingTexts
  onOpen: (key: number | null) => void
}

function RuleActions({ editing, team, text, onOpen }: ActionsProps) {
  const { drafts, changed, tried, busy } = editing
  return (
    <p className="command-form__actions">
      <button
        type="button"
        className="button button--plain"
        disabled={drafts.length >= ROUTING_RULES_MAX || team === undefined}
        onClick={() => team !== undefined && onOpen(editing.add(team))}
      >
        {text('add')}
      </button>
      {changed && (
        <button type="button" className="button" disabled={busy !== null} onClick={editing.tryThem}>
          {busy === 'try' ? text('trying') : text('try')}
        </button>
      )}
      {changed && tried && (
        <button
          type="button"
          className="button"
          disabled={busy !== null}
          onClick={async () => (await editing.save(tried.tried)) && onOpen(null)}
        >
          {busy === 'save' ? text('saving') : text('save')}
        </button>
      )}
      {editing.edited && (
        <button type="button" className="button button--plain" onClick={editing.discard}>
          {text('discard')}
        </button>
      )}
    </p>
  )
}
