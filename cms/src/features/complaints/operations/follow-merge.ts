import {
  type Actor,
  type Complaint,
  type ComplaintEvent,
  type ComplaintRefusal,
  doorsOf,
  householdsOf,
  type Merged,
  type Split,
} from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { registerById } from '../register.ts'
import { type CaseCommand, loadCase, runCommand } from './run-command.ts'

interface FollowedCase {
  community: string
  stream: string
  /** Events not followed yet, each with who caused it. */
  fresh: Array<{ event: ComplaintEvent; actor: Actor }>
  state: Complaint
}

/** The other case already stands as it should. */
const DONE: ReadonlySet<string> = new Set<ComplaintRefusal>(['already-merged', 'not-merged'])
/** Told, or not: it had ended before it could be. */
type Told = 'told' | 'ended'

/**
 * Tells the other case of what a merge or a split on this one means for it. What the system wrote is such an answer
 * itself and is not followed. Of two cases merged into each other at the same moment one stands on its own again, and so
 * does one whose other case ended at the moment of the merge.
 * @throws Error when the other case could not be told now: the commit is followed again
 */
export async function followMerges(payload: Payload, followed: FollowedCase): Promise<void> {
  const given = followed.fresh.filter(({ actor }) => actor.kind !== 'system').map(({ event }) => event)
  for (const [index, event] of given.entries()) {
    if (event.type === 'split') await leave(payload, followed, event)
    if (event.type === 'merged' && !isUndone(given.slice(index + 1), event)) await enter(payload, followed, event)
  }
}

/** Merged and split off again before this was followed: the case that went on need never know. */
const isUndone = (later: ComplaintEvent[], { into }: Merged): boolean =>
  later.some((event) => event.type === 'split' && event.stream === into)

async function enter(payload: Payload, followed: FollowedCase, { into, number }: Merged): Promise<void> {
  if (await isTakenIn(payload, followed, into)) return
  await give(payload, followed.community, followed.stream, { type: 'split', stream: into, number })
}

/** Whether the other case has this one with it; it has not when it had ended before, or goes on in this one itself. */
async function isTakenIn(payload: Payload, { community, stream, state }: FollowedCase, into: string): Promise<boolean> {
  if (await leadsBack(payload, community, into, stream)) return false
  const shared = { households: householdsOf(state), doors: doorsOf(state) }
  const absorb = { type: 'absorb', stream, number: state.number, ...shared } as const
  if ((await give(payload, community, into, absorb)) === 'told') return true
  // A commit may be followed twice: by now a case that took this one in may have ended.
  const found = await loadCase(payload, community, into)
  return found?.state.absorbed.some((part) => part.stream === stream) ?? false
}

async function leave(payload: Payload, { community, stream, state }: FollowedCase, split: Split): Promise<void> {
  await give(payload, community, split.stream, { type: 'split', stream, number: state.number })
}

/** Whether the cases that `from` goes on in come back to `stream`. */
async function leadsBack(payload: Payload, community: string, from: string, stream: string): Promise<boolean> {
  const seen = new Set<string>()
  for (let at: string | null = from; at !== null && !seen.has(at); ) {
    if (at === stream) return true
    seen.add(at)
    const found = await loadCase(payload, community, at)
    at = found?.state.mergedInto?.into ?? null
  }
  return false
}

async function give(payload: Payload, community: string, stream: string, command: CaseCommand): Promise<Told> {
  const register = await registerById(payload, community)
  if (!register) throw new Error('a merge in a community that is gone')
  const done = await runCommand(payload, {
    community: register,
    stream,
    command,
    actor: { kind: 'system' },
    now: now(),
  })
  if (done.ok || DONE.has(done.code)) return 'told'
  if (done.code === 'already-ended') return 'ended'
  throw new Error(`the other case of a merge could not be told (${done.code})`)
}
