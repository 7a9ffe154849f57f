import { type Actor, type Complaint, decide, type Policy, replay } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { codeOf } from '../../../error-code.ts'
import { nudge } from '../../../jobs/nudge.ts'
import { COMPLAINTS } from '../collections/complaints.ts'
import { DISPATCHER } from '../dispatcher/name.ts'
import { makeWay } from '../dispatcher/pace.ts'
import { workColumns } from '../dispatcher/work-columns.ts'
import { nextCommit } from '../operations/run-command.ts'
import { commitWins, findCommits, type NewCommit, type StoredCommit, toCommit } from '../operations/stored-commit.ts'
import { type Register, registerById } from '../register.ts'
import { type DueRow, dueRows, PAGE } from './due-rows.ts'

const SYSTEM: Actor = { kind: 'system' }

/** Cases that were given a commit which their projection does not know of yet, with its sequence. */
export type Awaited = Map<string, number>

/**
 * Gives every case whose time has come what the time decides: escalations, silence, the end of a pause. The unique index
 * over (stream, sequence) lets each decision in once, whoever else sweeps; one that lost a race, or was cut off, is still
 * due and is read again the next time.
 * @param awaited remembered from one sweep to the next, so that a case the dispatcher has not caught up with rests
 * @returns how many cases were given a commit
 */
export async function sweep(payload: Payload, now: number, awaited: Awaited = new Map()): Promise<number> {
  const seen = new Set<string>()
  let given = 0
  let last: DueRow | null = null
  do {
    const rows: DueRow[] = await dueRows(payload, now, last)
    for (const { stream } of rows) seen.add(stream)
    given += await sweepRows(payload, now, awaited, rows)
    last = rows.length === PAGE ? (rows.at(-1) ?? null) : null
    if (last) await makeWay()
  } while (last)
  for (const stream of awaited.keys()) if (!seen.has(stream)) awaited.delete(stream)
  return given
}

async function sweepRows(payload: Payload, now: number, awaited: Awaited, rows: DueRow[]): Promise<number> {
  const waiting = rows.filter(({ stream, sequence }) => sequence >= (awaited.get(stream) ?? 0))
  if (waiting.length === 0) return 0
  const commits = await findCommits(payload, { stream: { in: waiting.map(({ stream }) => stream) } })
  const histories = Map.groupBy(commits, ({ stream }) => stream)
  const stored = await Promise.all(
    waiting.map(async (row) => {
      try {
        return await sweepCase(payload, now, awaited, row, histories.get(row.stream) ?? [])
      } catch (error) {
        payload.logger.error({ msg: 'a case could not be swept', code: codeOf(error) })
        return false
      }
    }),
  )
  const given = stored.filter(Boolean).length
  if (given > 0) nudge(DISPATCHER)
  return given
}

/** @returns whether the case was given a commit. Those of one page are written together. */
async function sweepCase(
  payload: Payload,
  now: number,
  awaited: Awaited,
  row: DueRow,
  history: StoredCommit[],
): Promise<boolean> {
  const register = await registerById(payload, row.community)
  const state = replay(history.map(toCommit))
  if (!register || !state) return false
  const policy = await register.policy()
  const commit = decided(register, state, policy, row.stream, now)
  if (!commit) {
    if (history.length === row.sequence) await lookAgainLater(payload, row, state, policy, now)
    return false
  }
  if (!(await commitWins(payload, commit))) return false
  awaited.set(row.stream, commit.sequence)
  return true
}

/** What the time decides on a case; null: nothing, as somebody has acted since. */
function decided(register: Register, state: Complaint, policy: Policy, stream: string, now: number): NewCommit | null {
  const at = Math.max(now, state.changedAt)
  const decision = decide(state, { type: 'tick' }, { now: at, actor: SYSTEM, policy })
  if (!decision.ok) return null
  return nextCommit({ community: register, stream, actor: SYSTEM, now: at }, state.sequence + 1, decision.value)
}

/** The community's settings have moved the moment: the queues' columns are computed anew. */
async function lookAgainLater(
  payload: Payload,
  { id }: DueRow,
  state: Complaint,
  policy: Policy,
  now: number,
): Promise<void> {
  const data = workColumns(state, policy, now)
  await payload.db.updateOne({ collection: COMPLAINTS, id, data, returning: false })
}
