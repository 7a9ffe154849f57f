import type { Actor, Decision } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { fileCase } from '../../complaints/operations/file-case.ts'
import { type CaseCommand, type CaseState, runCommand } from '../../complaints/operations/run-command.ts'
import type { Register } from '../../complaints/register.ts'
import type { PersonKey } from '../content/people.ts'
import type { DemoPlan, PlannedActor, PlannedCase, PlannedStep } from '../plan/plan-demo.ts'
import type { People } from './seed-community.ts'

/** Commands given at once: they share one wait for the disk. */
const TOGETHER = 50

interface Stage {
  payload: Payload
  community: Register
  people: People
  /** Keys of stored photos, by case. */
  photos: ReadonlyMap<string, string[]>
}

type Standing = CaseState & { stream: string }

/** Files every planned case and lives it through, by the same operations as real ones. */
export async function seedCases(stage: Stage, { cases }: DemoPlan): Promise<void> {
  for (let from = 0; from < cases.length; from += TOGETHER) {
    const some = cases.slice(from, from + TOGETHER)
    const filed = await Promise.all(some.map((planned) => file(stage, planned)))
    await Promise.all(some.map((planned, index) => live(stage, planned.steps, filed[index])))
  }
}

async function file({ payload, community, people, photos }: Stage, planned: PlannedCase): Promise<Standing> {
  const { key, filing, filedBy, recordedAt } = planned
  const { stream, state } = accepted(
    key,
    await fileCase(payload, {
      community,
      command: { ...filing, attachments: photos.get(key) ?? [] },
      actor: actorOf(people, filedBy),
      now: recordedAt,
      seed: `demo\n${key}`,
      content: JSON.stringify(filing),
    }),
  )
  return { stream, state, sequence: 1 }
}

async function live({ payload, community, people }: Stage, steps: PlannedStep[], filed: Standing | undefined) {
  let known = filed
  for (const { at, by, command } of steps) {
    if (!known) throw new Error('a case that was not filed')
    const { stream }: Standing = known
    const input = {
      community,
      stream,
      command: withPerson(people, command),
      actor: actorOf(people, by),
      now: at,
      known,
    }
    known = { ...accepted(stream, await runCommand(payload, input)), stream }
  }
}

const actorOf = (people: People, by: PlannedActor): Actor =>
  by === 'complainant' || by === 'system' ? { kind: by } : { kind: 'staff', user: idOf(people, by) }

function withPerson(people: People, command: CaseCommand): CaseCommand {
  if (command.type !== 'assign' || command.person === undefined) return command
  const person = [...people].find(([key]) => key === command.person)?.[1]
  if (person === undefined) throw new Error(`nobody is called ${command.person}`)
  return { ...command, person }
}

function idOf(people: People, key: PersonKey): string {
  const id = people.get(key)
  if (id === undefined) throw new Error(`nobody is called ${key}`)
  return id
}

function accepted<Value>(what: string, decision: Decision<Value, string>): Value {
  if (!decision.ok) throw new Error(`the demonstration was refused: ${what}: ${decision.code}`)
  return decision.value
}
