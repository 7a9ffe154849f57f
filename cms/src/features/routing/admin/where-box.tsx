'use client'

import { routingRulesSchema, type WhereAnswer, whereAnswerSchema } from '@linsheng/contracts/routing'
import { inLocale } from '@linsheng/contracts/text'
import { useState } from 'react'
import { Field, FormProblem } from '../../complaints/admin/fields.tsx'
import { post } from '../../complaints/admin/requests.ts'
import { caseworkTexts, errorTexts, type Reader } from '../../complaints/admin/texts.ts'
import { explainRoute } from '../explain.ts'
import { type RuleDraft, type RuleOptions, requestOf } from './options.ts'
import type { RoutingTexts } from './texts.ts'

interface Props {
  community: string
  options: RuleOptions
  /** The rules on the screen, where they differ from those in force. */
  draft: RuleDraft[] | null
  reader: Reader
  text: RoutingTexts
}

/** "Where would this go?": who would get such a case at such a time, and why. */
export function WhereBox({ community, options, draft, reader, text }: Props) {
  const [facts, setFacts] = useState<Record<string, string>>({
    kind: 'complaint',
    category: options.categories[0]?.value ?? '',
    zone: '',
    priority: 'ordinary',
    channel: 'web',
    at: '',
  })
  const [found, setFound] = useState<WhereAnswer | null>(null)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const word = caseworkTexts(reader.locale)
  const everywhere = { value: '', label: text('everywhere') }
  const fields = [
    { name: 'category', label: word('field.category'), options: options.categories },
    { name: 'zone', label: word('field.zone'), options: [everywhere, ...options.zones] },
    { name: 'priority', label: word('field.priority'), options: options.priorities },
    { name: 'kind', label: word('field.kind'), options: options.kinds },
    { name: 'channel', label: word('field.channel'), options: options.channels },
  ]

  async function ask() {
    setBusy(true)
    const rules = draft && routingRulesSchema.safeParse(requestOf(draft))
    const answer = await post('/api/routing-rules/where', whereAnswerSchema, {
      ...facts,
      community,
      zone: facts.zone || null,
      at: facts.at || undefined,
      ...(rules?.success && { rules: rules.data }),
    })
    setBusy(false)
    setFound(answer.ok ? answer.value : null)
    setProblem(answer.ok ? '' : errorTexts(reader.locale)(answer.problem.code))
  }

  return (
    <form
      className="where"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) ask()
      }}
    >
      <h2>{text('where.title')}</h2>
      <div className="where__facts">
        {[
          ...fields.map((spec) => ({ ...spec, kind: 'select' as const })),
          { name: 'at', label: text('where.at'), kind: 'when' as const },
        ].map((spec) => (
          <Field
            key={spec.name}
            spec={spec}
            form="where"
            value={facts[spec.name] ?? ''}
            error={undefined}
            optionalWord=""
            onChange={(value) => setFacts((before) => ({ ...before, [spec.name]: value }))}
          />
        ))}
      </div>
      <p className="command-form__actions">
        <button type="submit" className="button button--plain" disabled={busy}>
          {busy ? text('where.asking') : text('where.ask')}
        </button>
      </p>
      {problem && <FormProblem>{problem}</FormProblem>}
      <div role="status">{found && <Answer found={found} draft={draft !== null} reader={reader} text={text} />}</div>
    </form>
  )
}

function Answer({
  found,
  draft,
  reader,
  text,
}: Pick<Props, 'reader' | 'text'> & { found: WhereAnswer; draft: boolean }) {
  const { team, person, because } = found
  if (!team) return <p className="workspace__note">{text('where.noTeam')}</p>
  const name = inLocale(team.name, reader.locale)
  return (
    <div className="workspace__note">
      <p className="where__who">
        {person ? text('where.person', { team: name, name: person.name }) : text('where.nobody', { team: name })}
      </p>
      <ol className="where__because">
        {explainRoute(reader.locale, because).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {draft && <p className="quiet">{text('where.draft')}</p>}
    </div>
  )
}
