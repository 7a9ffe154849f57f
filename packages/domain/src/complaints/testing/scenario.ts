import type { ComplaintCommand, FileCommand } from '../commands.ts'
import { type ComplaintDecision, decide } from '../decide/index.ts'
import type { Actor, ActorKind } from '../events.ts'
import { DEFAULT_REOPEN_DAYS, DEFAULT_SILENCE_DAYS, DEFAULT_TARGETS, type Policy } from '../policy.ts'
import { apply } from '../replay.ts'
import type { Commit, Complaint } from '../state.ts'

export const POLICY: Policy = {
  zone: 'Asia/Shanghai',
  calendar: { type: 'always' },
  targets: DEFAULT_TARGETS,
  silenceDays: DEFAULT_SILENCE_DAYS,
  reopenDays: DEFAULT_REOPEN_DAYS,
}

export const ACTORS: Record<ActorKind, Actor> = {
  complainant: { kind: 'complainant' },
  staff: { kind: 'staff', user: 'user-7' },
  system: { kind: 'system' },
}

export const FILE: FileCommand = {
  type: 'file',
  number: '2026-1513',
  kind: 'complaint',
  category: 'lift',
  zone: 'b3',
  channel: 'web',
  description: 'The lift stops between floors.',
  danger: false,
  impact: 'building',
  attachments: [],
  receivedAt: 0,
}

export const COMMANDS = {
  acknowledge: { type: 'acknowledge', message: 'Mr Li comes at four.' },
  classify: { type: 'classify', kind: 'complaint', category: 'noise', zone: null },
  assign: { type: 'assign', team: 'repairs', person: 'user-9' },
  note: { type: 'note', audience: 'complainant', text: 'The part is ordered.' },
  start: { type: 'start' },
  'propose-result': { type: 'propose-result', found: 'A worn door contact.', done: 'Replaced it.' },
  confirm: { type: 'confirm', rating: { result: 5 } },
  dispute: { type: 'dispute', reason: 'It stopped again.' },
  close: { type: 'close', outcome: 'unfounded', reason: 'The lift was being serviced as announced.' },
  withdraw: { type: 'withdraw' },
  reopen: { type: 'reopen', reason: 'It came back.' },
} as const satisfies { [Name in Exclude<ComplaintCommand['type'], 'file'>]: Extract<ComplaintCommand, { type: Name }> }

/** One step of a story: who, what and when (milliseconds since the story began). */
export type Step = [actor: ActorKind, command: ComplaintCommand, now: number]

/** Gives one command to a case. */
export function attempt(state: Complaint | null, [actor, command, now]: Step, policy = POLICY): ComplaintDecision {
  return decide(state, command, { now, actor: ACTORS[actor], policy })
}

/** Tells a story that the rules accept step by step; throws where they refuse. */
export function tell(...steps: Step[]): { state: Complaint; commits: Commit[] } {
  let state: Complaint | null = null
  const commits: Commit[] = []
  for (const step of steps) {
    const decision = attempt(state, step)
    if (!decision.ok) throw new Error(`${step[1].type} was refused: ${decision.code}`)
    const commit: Commit = {
      complaint: 'c1',
      sequence: commits.length + 1,
      at: step[2],
      actor: ACTORS[step[0]],
      events: decision.value,
    }
    commits.push(commit)
    state = apply(state, commit)
  }
  if (!state) throw new Error('A story needs a step')
  return { state, commits }
}
