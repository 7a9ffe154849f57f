import type { Investigated } from '../events.ts'
import { accept, refuse } from '../refusals.ts'
import { FINDING_PROMPTS } from '../vocabulary.ts'
import {
  type CaseCommands,
  isBlank,
  mustBeInWork,
  optional,
  type Rule,
  STAFF,
  stagesOf,
  withAcceptance,
} from './rule.ts'

/** Findings, verdict and cause; may be told again when more is known, and the latest counts. At least one finding. */
export const investigate: Rule<CaseCommands['investigate']> = {
  by: STAFF,
  barrier: mustBeInWork,
  decide(state, command, { actor }) {
    const findings = saidOf(command.findings)
    if (Object.keys(findings).length === 0) return refuse('empty-text')
    const { verdict, cause, asset, contractor, attachments } = command
    const investigated: Investigated = {
      type: 'investigated',
      findings,
      verdict,
      cause,
      ...optional('asset', asset),
      ...optional('contractor', contractor),
      attachments: [...(attachments ?? [])],
      ...stagesOf(command),
    }
    return accept(withAcceptance(state, actor, investigated))
  },
}

/** The prompts that were answered. */
function saidOf(findings: Investigated['findings']): Investigated['findings'] {
  const said: Investigated['findings'] = {}
  for (const prompt of FINDING_PROMPTS) {
    const finding = findings[prompt]
    if (finding !== undefined && !isBlank(finding)) said[prompt] = finding
  }
  return said
}
