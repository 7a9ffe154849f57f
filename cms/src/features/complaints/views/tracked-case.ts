import { TRACK_ACTIONS, type TrackedCase } from '@linsheng/contracts/complaints'
import {
  type Actor,
  allowedCommands,
  appealables,
  awaiting,
  CLOCKS,
  type Commit,
  type Complaint,
  countVotes,
  type Duty,
  disclose,
  dutiesOf,
  knownToAll,
  OUTSIDE_DOORS,
  type Policy,
  policyAt,
  replay,
  whollyPublicFrom,
} from '@linsheng/domain/complaints'
import { DAY } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { JOINER_ACTIONS } from '../operations/act.ts'
import type { FoundCase } from '../operations/find-by-receipt.ts'
import { reachableOf, reachesOf } from '../operations/reaches.ts'
import { toCommit } from '../operations/stored-commit.ts'
import type { Register } from '../register.ts'
import { caseBase, factsOf, isOverdue, publicFacts } from './case-base.ts'
import { photosByReceipt, pick } from './photos.ts'
import { planView, visitViews } from './plans.ts'
import { complainantTimeline, joinerTimeline } from './timeline.ts'
import { toldTimes } from './told-times.ts'

/** Everything the holder of a receipt sees, as of `now`. */
export async function trackedCase(
  payload: Payload,
  register: Register,
  found: FoundCase,
  now: number,
): Promise<TrackedCase> {
  const policy = await register.policy()
  const commits = found.history.map(toCommit)
  return found.household === null
    ? ownCase(payload, register, found, { commits, policy, now })
    : joinedCase(payload, register, { ...found, household: found.household }, { commits, policy, now })
}

interface Moment {
  commits: Commit[]
  policy: Policy
  now: number
}

async function ownCase(
  payload: Payload,
  register: Register,
  { state }: FoundCase,
  { commits, policy, now }: Moment,
): Promise<TrackedCase> {
  const { kind, due, overdue } = awaiting(state, now, policy)
  const photos = await photosByReceipt(payload, register, state, commits, now)
  const plan = state.plans.at(-1)
  const duties = dutiesOf(state, policy, now)
  return {
    ...caseBase(factsOf(state), register),
    precision: 'exact',
    description: state.description,
    ...(state.wish !== undefined && { wish: state.wish }),
    ...{ danger: state.danger, impact: state.impact },
    photos: pick(photos, state.attachments),
    timeline: complainantTimeline(commits, register, photos),
    next: { kind, due, overdue },
    publicFrom: whollyPublicFrom(commits, await register.rules(), now),
    provisional: provisionalIn(duties),
    updateBy: duties.find(({ name, doneAt }) => name === 'update' && doneAt === null)?.due ?? null,
    ...{ reach: state.reach, reaches: reachesOf(state) },
    visits: visitViews(state),
    plan: plan ? planView(plan, policy) : null,
    appealable: appealableNow(state, policy, now),
    appeal: appealOf(state, duties),
    doors: state.appeals.some(({ decided }) => decided !== null) ? [...OUTSIDE_DOORS] : [],
    joined: false,
    actions: actionsOf(state, { kind: 'complainant' }, policy, now),
  }
}

/** Another household's receipt: the case as everybody sees it, no sooner than everybody does, and its own words. */
async function joinedCase(
  payload: Payload,
  register: Register,
  { state, household }: FoundCase & { household: string },
  { commits, policy, now }: Moment,
): Promise<TrackedCase> {
  const rules = await register.rules()
  const known = knownToAll(commits, rules, now)
  const seen = replay(known) ?? state
  const published = disclose(seen, rules)
  const facts = publicFacts(published)
  const photos = await photosByReceipt(payload, register, state, commits, now)
  const told = { times: toldTimes(state, published, rules.zone), upTo: known.length }
  const timeline = joinerTimeline(commits, register, photos, household, told)
  const own = timeline.find((item) => item.what === 'joined' && item.text !== undefined)
  const base = caseBase(facts, register)
  const step = awaiting(seen, now, policy)
  const resolution = base.promises.find(({ clock }) => clock === 'resolution')?.due ?? null
  const reachable = reachableOf(state, household)
  const waitsForAnother = step.kind === 'your-answer' || step.kind === 'plan-answer'
  const running = base.promises.find(({ doneAt }) => doneAt === null)?.due ?? null
  const { due, overdue } = published.precision === 'exact' ? step : { due: running, overdue: isOverdue(facts, now) }
  return {
    ...base,
    precision: published.precision,
    description: own?.text ?? '',
    ...{ danger: false, impact: 'home', photos: [], timeline },
    next: waitsForAnother ? { kind: 'work', due: resolution, overdue: false } : { kind: step.kind, due, overdue },
    ...{ updateBy: null, publicFrom: null },
    provisional: provisionalIn(dutiesOf(seen, policy, now)).filter((name) => isClock(name)),
    ...{ reach: reachable.reach, reaches: reachesOf(reachable), visits: [], plan: null },
    ...{ appealable: null, appeal: null, doors: [], joined: true },
    actions: actionsOf(seen, { kind: 'complainant', household }, policy, now),
  }
}

function actionsOf(state: Complaint, actor: Actor, policy: Policy, now: number): TrackedCase['actions'] {
  const allowed = new Set<string>(allowedCommands(state, actor, now, policy))
  const isJoiner = actor.kind === 'complainant' && actor.household !== undefined
  return TRACK_ACTIONS.filter((action) => allowed.has(action) && (!isJoiner || JOINER_ACTIONS.has(action)))
}

/** Names of what is still owed on a day that may move. */
const provisionalIn = (duties: readonly Duty[]): Duty['name'][] => [
  ...new Set(duties.flatMap(({ name, doneAt, provisional }) => (provisional && doneAt === null ? [name] : []))),
]

/** The promises that everybody sees. */
const isClock = (name: Duty['name']): boolean => CLOCKS.some((clock) => clock === name)

/** Where the days have not begun, as word of it has not arrived by the way they chose, it is at least as long from now. */
function appealableNow(state: Complaint, policy: Policy, now: number): TrackedCase['appealable'] {
  const atLeast = now + policyAt(policy, now).appealDays * DAY
  const open = appealables(state, policy)
    .map(({ about, until }) => ({ about, until: until ?? atLeast }))
    .filter(({ until }) => now <= until)
  if (open.length === 0) return null
  return { about: open.map(({ about }) => about), until: Math.min(...open.map(({ until }) => until)) }
}

/** The latest appeal, its progress and its decision. Of the panel only how many they are; of the votes only the counts. */
function appealOf({ appeals }: Complaint, duties: ReturnType<typeof dutiesOf>): TrackedCase['appeal'] {
  const appeal = appeals.at(-1)
  if (!appeal) return null
  const dueOf = (name: 'appeal-acknowledgement' | 'appeal-decision') =>
    duties.find((duty) => duty.name === name)?.due ?? appeal.decided?.at ?? appeal.at
  const { decided } = appeal
  return {
    at: appeal.at,
    acknowledgeBy: dueOf('appeal-acknowledgement'),
    decideBy: dueOf('appeal-decision'),
    acknowledgedAt: appeal.acknowledged?.at ?? null,
    panel: appeal.members.length,
    decided: decided && { ...decided, votes: countVotes(appeal) },
  }
}
