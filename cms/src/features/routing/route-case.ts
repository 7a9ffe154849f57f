import { type FileCommand, priorityOf } from '@linsheng/domain/complaints'
import { type Route, type RouteFacts, route } from '@linsheng/domain/routing'
import type { Payload } from 'payload'
import type { Register } from '../complaints/register.ts'
import { countGiven, snapshotOf } from './snapshot.ts'

/** What routing looks at, of a case that is being filed. */
const factsOfFiling = (command: Omit<FileCommand, 'type' | 'number'>): RouteFacts => ({
  kind: command.kind,
  category: command.category,
  zone: command.zone,
  channel: command.channel,
  priority: priorityOf(command),
})

/**
 * Where a new case goes, counted at once as theirs. Answers from memory: microseconds, but for the first time and after a
 * pause. Null when the community has no team.
 */
async function routeCase(payload: Payload, register: Register, facts: RouteFacts, now: number): Promise<Route | null> {
  const snapshot = await snapshotOf(payload, register)
  const found = route(facts, snapshot.rules, snapshot.roster, now)
  if (found?.person) countGiven(payload, register.id, snapshot, found.person, now)
  return found
}

/** A filing with its route, where there is one: the first asked is responsible from the first moment. */
export async function withRoute<Command extends Omit<FileCommand, 'type' | 'number'>>(
  payload: Payload,
  register: Register,
  command: Command,
  now: number,
): Promise<Command & Pick<FileCommand, 'route'>> {
  const found = await routeCase(payload, register, factsOfFiling(command), now)
  return found ? { ...command, route: found } : command
}
