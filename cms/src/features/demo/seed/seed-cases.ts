import type { Decision } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { fileCase, streamOf } from '../../complaints/operations/file-case.ts'
import { joinCase } from '../../complaints/operations/join-case.ts'
import { type CaseCommand, type CaseState, runCommand } from '../../complaints/operations/run-command.ts'
import type { Register } from '../../complaints/register.ts'
import { actorOf } from '../plan/case-play.ts'
import type { DemoPlan, PlannedActor, PlannedCase, PlannedStep } from '../plan/plan-demo.ts'
import type { People } from './seed-community.ts'

/** Cases lived at once: their commits lie close together, so that what follows from them is done case by case. */
const TOGETHER = 4

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

/** Files every planned case and lives it through, by the same operations as real ones. */
export async function seedCases(stage: Stage, { cases }: DemoPlan): Promise<void> {
  for (let from = 0; from < cases.length; from += TOGETHER) {
    const some = cases.slice(from, from + TOGETHER)
    const filed = await Promise.all(some.map((planned) => file(stage, planned)))
    await Promise.all(some.map((planned, index) => live(stage, planned, filed[index])))
  }
}

/** In the plan's order numbers come out as planned: what is chosen by number, such as call-backs, depends on it. */
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
    }),
  )
  if (state.number !== number) throw new Error(`${key} was planned as ${number} and became ${state.number}`)
  return { stream, state, sequence: 1 }
}

function routeFor(people: People, { route }: PlannedCase['filing']) {
  return route ? { route: { ...route, person: route.person === null ? null : idOf(people, route.person) } } : {}
}

async function live(stage: Stage, { number, steps }: PlannedCase, filed: Standing | undefined): Promise<void> {
  if (!filed) throw new Error('a case that was not filed')
  let known: CaseState | undefined = filed
  for (const step of steps) known = await take(stage, { number, stream: filed.stream }, step, known)
}

/** One step. @returns the case after it, where that is known */
async function take(
  stage: Stage,
  { number, stream }: { number: string; stream: string },
  { at, by, command }: PlannedStep,
  known: CaseState | undefined,
): Promise<CaseState | undefined> {
  const { payload, community, people } = stage
  if (command.type === 'join') {
    const { household: door, text } = command
    const joined = await joinCase(payload, community, {
      ...{ number, idempotencyKey: `demo ${door}`, now: at },
      request: { door, text },
    })
    if (!joined.ok) throw new Error(`the demonstration was refused: ${number}: ${joined.code}`)
    return undefined
  }
  const actor = actorFor(people, by)
  const input = { community, stream, command: resolved(stage, command), actor, now: at }
  return accepted(number, await runCommand(payload, { ...input, ...(known && { known }) }))
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
