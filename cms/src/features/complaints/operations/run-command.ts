import {
  type Actor,
  accept,
  apply,
  type Complaint,
  type ComplaintCommand,
  type ComplaintRefusal,
  type Decision,
  decide,
  refuse,
  replay,
} from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { nudge } from '../../../jobs/nudge.ts'
import { DISPATCHER } from '../dispatcher/name.ts'
import { noteVisit } from '../dispatcher/pace.ts'
import type { Register } from '../register.ts'
import { commitWins, historyOf, type NewCommit, type StoredCommit, toCommit } from './stored-commit.ts'

export type CaseCommand = Exclude<ComplaintCommand, { type: 'file' }>

/** A case and the commit it stands at. */
export interface CaseState {
  state: Complaint
  sequence: number
}

export interface CommandInput {
  community: Register
  /** Id of the case's history. */
  stream: string
  command: CaseCommand
  actor: Actor
  /** Milliseconds since 1970; historic for imported steps. */
  now: number
  /** Where the case is known to stand, to spare reading it again. Believed once; after a lost race it is read. */
  known?: CaseState
  /** Where whoever gives the command saw the case stand: refused as `case-changed` when somebody has acted since. */
  seen?: number
  /** Opens the case for somebody else, and is stored under a claim of its own: another household's joining. */
  key?: Pick<NewCommit, 'claim' | 'receiptHash' | 'fingerprint'>
}

type CommandRefusal = ComplaintRefusal | 'conflict' | 'case-changed'

/** Others can win the race so many times before a command gives up. */
const ATTEMPTS = 5
/** Milliseconds by which the clocks of two processes, or the ways of two requests, may differ. */
const SAME_MOMENT = 5_000

/** Reads a case from its commits; null when the community has no such case. */
export async function loadCase(
  payload: Payload,
  community: string,
  stream: string,
): Promise<(CaseState & { history: StoredCommit[] }) | null> {
  const history = await historyOf(payload, community, stream)
  const state = replay(history.map(toCommit))
  return state && { state, sequence: history.length, history }
}

/**
 * Decides a command on a case and stores what it decided as one commit. Two commands at once: the unique index lets one
 * win, the other is decided again on the new state.
 * @returns the new state, a refusal of the rules, `conflict` when others kept winning, `case-changed` as `seen` says
 */
export async function runCommand(payload: Payload, input: CommandInput): Promise<Decision<CaseState, CommandRefusal>> {
  noteVisit()
  const policy = await input.community.policy()
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const current = await standOf(payload, input, attempt)
    if (!current) return refuse('not-filed')
    if (hasMovedOn(current.history, input.seen)) return refuse('case-changed')
    const now = momentAfter(current.state, input.now)
    const decision = decide(current.state, input.command, { now, actor: input.actor, policy })
    if (!decision.ok) return decision
    const commit = nextCommit({ ...input, now }, current.sequence + 1, decision.value)
    if (!(await commitWins(payload, commit))) continue
    nudge(DISPATCHER)
    const state = apply(current.state, toCommit(commit))
    if (!state) throw new Error('a command made its case vanish')
    return accept({ state, sequence: commit.sequence })
  }
  return refuse('conflict')
}

type Stand = CaseState & { history?: StoredCommit[] }

/** What is known is believed at the first attempt only, and not by those who ask what has happened since. */
async function standOf(payload: Payload, input: CommandInput, attempt: number): Promise<Stand | null> {
  if (attempt === 0 && input.known && input.seen === undefined) return input.known
  return loadCase(payload, input.community.id, input.stream)
}

/** What the messengers write down by themselves is news to nobody. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['delivered', 'delivery-failed'])

/** Whether anything happened after the commit with sequence `seen` that whoever looked at it should know of. */
function hasMovedOn(history: StoredCommit[] | undefined, seen: number | undefined): boolean {
  if (seen === undefined) return false
  return (history ?? []).some(
    ({ sequence, events }) => sequence > seen && events.some(({ type }) => !BOOKKEEPING.has(type)),
  )
}

/**
 * Two commands of the same moment may be stored in the other order than their times: the second then counts as given
 * right after the first. A time that lies further back stays what it is, for the rules to refuse.
 */
export const momentAfter = ({ changedAt }: Complaint, now: number): number =>
  changedAt > now && changedAt - now <= SAME_MOMENT ? changedAt : now

/** The commit that follows, as it is stored. */
export function nextCommit(
  { community, stream, actor, now, key }: Pick<CommandInput, 'community' | 'stream' | 'actor' | 'now' | 'key'>,
  sequence: number,
  events: NewCommit['events'],
): NewCommit {
  return {
    community: community.id,
    stream,
    sequence,
    at: now,
    actor,
    events,
    claim: `${stream}/${sequence}`,
    ...key,
    storedAt: Date.now(),
    dispatched: false,
  }
}
