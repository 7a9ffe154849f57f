import type { StaffCommand } from '@linsheng/contracts/complaints'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import type { Register } from '../register.ts'
import type { CaseCommand } from './run-command.ts'

/** What staff asked for as a command, once its codes and people are known to be the community's own. */
export async function commandOfStaff(
  payload: Payload,
  register: Register,
  given: StaffCommand,
): Promise<Decision<CaseCommand, ProblemCode>> {
  switch (given.type) {
    case 'classify': {
      const { kind, category, zone, priority, reason } = given
      if (!register.categories.has(category)) return refuse('unknown-category')
      if (zone !== null && !register.zones.has(zone)) return refuse('unknown-zone')
      return accept({
        type: 'classify',
        kind,
        category,
        zone,
        ...(priority && { priority }),
        ...(reason && { reason }),
      })
    }
    case 'assign': {
      const { team, person, reason } = given
      if (!register.teams.has(team)) return refuse('unknown-team')
      if (person && !(await worksFor(payload, register.id, person))) return refuse('unknown-team')
      return accept({ type: 'assign', team, ...(person && { person }), ...(reason && { reason }) })
    }
    case 'propose-result': {
      const { found, done, follows } = given
      return accept({ type: 'propose-result', found, done, ...(follows && { follows }) })
    }
    case 'close':
      return accept({ type: 'close', outcome: given.outcome, ...(given.reason && { reason: given.reason }) })
    default:
      return accept(given)
  }
}

async function worksFor(payload: Payload, community: string, person: string): Promise<boolean> {
  const where = { and: [{ id: { equals: person } }, { 'communities.community': { equals: community } }] }
  return (await payload.count({ collection: 'users', where })).totalDocs === 1
}
