import { apply, type Complaint, type Decision, decide } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { insertTogether } from '../../../database/together.ts'
import { COMMITS } from '../../complaints/collections/commits.ts'
import { plannedNumber } from '../../complaints/operations/case-number.ts'
import { fileCase, streamOf } from '../../complaints/operations/file-case.ts'
import { joinCase } from '../../complaints/operations/join-case.ts'
import { type CaseCommand, type CaseState, loadCase, nextCommit } from '../../complaints/operations/run-command.ts'
import { type NewCommit, toCommit, writeCommit } from '../../complaints/operations/stored-commit.ts'
import type { Register } from '../../complaints/register.ts'
import { actorOf } from '../plan/case-play.ts'
import type { DemoPlan, PlannedActor, PlannedCase } from '../plan/plan-demo.ts'
import type { People } from './seed-community.ts'

/** Cases stored at once. */
const TOGETHER = 20

interface Stage {
  payload: Payload
  community: Register
  people: People
  /** Keys of stored photos, by case. */
  photos: ReadonlyMap<string, string[]>
}

type Standing = CaseState & { stream: string }

/** What repeats a planned case's filing, and stands for its history also before it is filed. */
const seedOf = (key: string): string => `demo\n${key}`

/** Files every planned case by the same operation as real ones, and lives it through by the same rules. */
export async function seedCases(stage: Stage, { cases }: DemoPlan): Promise<void> {
  for (let from = 0; from < cases.length; from += TOGETHER) {
    const some = cases.slice(from, from + TOGETHER)
    const filed = await Promise.all(some.map((planned) => file(stage, planned)))
    const commits = await Promise.all(some.map((planned, index) => live(stage, planned, filed[index])))
    await storeAll(stage.payload, commits.flat())
  }
}

/** In one write where the database takes many at once. */
async function storeAll(payload: Payload, commits: NewCommit[]): Promise<void> {
  if (await insertTogether(payload, COMMITS, commits)) return
  for (const commit of commits) await writeCommit(payload, commit)
}

/** Under its planned number: what is chosen by number, such as call-backs, depends on it. */
async function file({ payload, community, people, photos }: Stage, planned: PlannedCase): Promise<Standing> {
  const { key, number, filing, filedBy, recordedAt } = planned
  const { stream, state } = accepted(
    key,
    await fileCase(payload, {
      community,
      command: { ...filing, ...routeFor(people, filing), attachments: photos.get(key) ?? [] },
      actor: actorFor(people, filedBy),
      now: recordedAt,
      seed: seedOf(key),
      content: JSON.stringify(filing),
      number: plannedNumber(number),
    }),
  )
  return { stream, state, sequence: 1 }
}

function routeFor(people: People, { route }: PlannedCase['filing']) {
  return route ? { route: { ...route, person: route.person === null ? null : idOf(people, route.person) } } : {}
}

/** What happens to a case after its filing. Households that join are stored at once, with a receipt of their own. */
async function live(stage: Stage, { number, steps }: PlannedCase, filed: Standing | undefined): Promise<NewCommit[]> {
  if (!filed) throw new Error('a case that was not filed')
  const { payload, community, people } = stage
  const { stream } = filed
  const policy = await community.policy()
  let { state } = filed
  let commits: NewCommit[] = []
  for (const { at, by, command } of steps) {
    if (command.type === 'join') {
      await storeAll(payload, commits)
      commits = []
      state = await join(stage, { number, stream }, command, at)
      continue
    }
    const actor = actorFor(people, by)
    const events = accepted(number, decide(state, resolved(stage, command), { now: at, actor, policy }))
    const commit = nextCommit({ community, stream, actor, now: at }, state.sequence + 1, events)
    commits.push(commit)
    state = apply(state, toCommit(commit)) ?? state
  }
  return commits
}

async function join(
  { payload, community }: Stage,
  { number, stream }: { number: string; stream: string },
  { household: door, text }: Extract<CaseCommand, { type: 'join' }>,
  now: number,
): Promise<Complaint> {
  const request = { door, text, email: undefined }
  const joined = await joinCase(payload, community, { number, idempotencyKey: `demo ${door}`, now, request })
  if (!joined.ok) throw new Error(`the demonstration was refused: ${number}: ${joined.code}`)
  const found = await loadCase(payload, community.id, stream)
  if (!found) throw new Error('a case that was joined is gone')
  return found.state
}

function actorFor(people: People, by: PlannedActor) {
  const actor = actorOf(by, { type: 'tick' })
  return actor.kind === 'staff' ? { ...actor, user: idOf(people, actor.user) } : actor
}

/** The command with ids where the plan has keys. */
function resolved({ payload, community, people }: Stage, command: CaseCommand): CaseCommand {
  switch (command.type) {
    case 'assign':
    case 'offer-handover':
      return command.person === undefined ? command : { ...command, person: idOf(people, command.person) }
    case 'seat-panel':
      return { ...command, members: command.members.map((member) => idOf(people, member)) }
    case 'merge':
      return { ...command, into: streamOf(payload, community.id, seedOf(command.into)) }
    case 'absorb':
      return { ...command, stream: streamOf(payload, community.id, seedOf(command.stream)) }
    default:
      return command
  }
}

function idOf(people: People, key: string): string {
  const id = people.get(key)
  if (id === undefined) throw new Error(`nobody is called ${key}`)
  return id
}

function accepted<Value>(what: string, decision: Decision<Value, string>): Value {
  if (!decision.ok) throw new Error(`the demonstration was refused: ${what}: ${decision.code}`)
  return decision.value
}
