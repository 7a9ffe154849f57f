import {
  type Commit,
  type Complaint,
  type ComplaintCommand,
  decide,
  evolve,
  type Policy,
} from '@linsheng/domain/complaints'
import type { LedgerCase } from '../parse-row.ts'

/** Words for what the ledger does not say, in the community's own language. */
export interface LedgerWords {
  responded: string
  found: string
  done: string
  withdrawn: string
}

export type PlannedCommit = Pick<Commit, 'at' | 'actor' | 'events'>

export interface PlanContext {
  policy: Policy
  number: string
  words: LedgerWords
}

/** The commits a row still lacks, oldest first; null where it contradicts what is already recorded of the case. */
export type Plan = { existing: Complaint | null; commits: PlannedCommit[] } | null

interface Step {
  at: number
  by: 'system' | 'complainant'
  commands: ComplaintCommand[]
}

/**
 * What a ledger's row adds to a case, each commit at the row's own historic time. Told again, a row adds nothing; a row
 * that says more than last time (an open case since closed) adds just that. The rules of domain decide as always.
 */
export function planCommits(row: LedgerCase, existing: Complaint | null, context: PlanContext): Plan {
  if (existing && !agrees(row, existing)) return null
  let state = existing
  const commits: PlannedCommit[] = []
  for (const step of stepsOf(row, existing, context)) {
    const commit: PlannedCommit = { at: step.at, actor: { kind: step.by }, events: [] }
    const meta = { at: step.at, actor: commit.actor, sequence: (existing?.sequence ?? 0) + commits.length + 1 }
    for (const command of step.commands) {
      const decision = decide(state, command, { now: step.at, actor: commit.actor, policy: context.policy })
      if (!decision.ok) return null
      for (const event of decision.value) state = evolve(state, event, meta)
      commit.events.push(...decision.value)
    }
    if (commit.events.length > 0) commits.push(commit)
  }
  return { existing, commits }
}

/** A row may add to a recorded case, never tell its beginning anew or open it again. */
function agrees(row: LedgerCase, existing: Complaint): boolean {
  const sameBeginning = existing.receivedAt === row.receivedAt && existing.description === row.description
  const endsAlike = existing.endedAt === null || (row.state !== 'open' && existing.endedAt === row.closedAt)
  return sameBeginning && endsAlike
}

function stepsOf(row: LedgerCase, existing: Complaint | null, { number, words }: PlanContext): Step[] {
  const steps: Step[] = []
  if (!existing) {
    const assign: ComplaintCommand[] = row.team ? [{ type: 'assign', team: row.team }] : []
    steps.push({ at: row.receivedAt, by: 'system', commands: [fileCommand(row, number), ...assign] })
  }
  if (row.respondedAt !== null && (existing?.respondedAt ?? null) === null) {
    steps.push({ at: row.respondedAt, by: 'system', commands: [{ type: 'acknowledge', message: words.responded }] })
  }
  if (row.closedAt !== null && (existing?.endedAt ?? null) === null) {
    steps.push(row.state === 'withdrawn' ? withdrawal(row.closedAt, words) : closing(row.closedAt, row, words))
  }
  return steps
}

function fileCommand(row: LedgerCase, number: string): ComplaintCommand {
  const contact = { ...(row.name && { name: row.name }), ...(row.phone && { phone: row.phone }) }
  return {
    type: 'file',
    number,
    kind: 'complaint',
    category: row.category,
    zone: row.zone,
    channel: row.channel,
    description: row.description,
    danger: false,
    impact: 'home',
    ...(row.name || row.phone ? { contact } : {}),
    attachments: [],
    receivedAt: row.receivedAt,
    imported: true,
  }
}

const withdrawal = (at: number, words: LedgerWords): Step => ({
  at,
  by: 'complainant',
  commands: [{ type: 'withdraw', reason: words.withdrawn }],
})

const closing = (at: number, row: LedgerCase, words: LedgerWords): Step => ({
  at,
  by: 'system',
  commands: [
    { type: 'propose-result', found: words.found, done: row.result ?? words.done },
    { type: 'close', outcome: 'recorded' },
  ],
})
