import type { WhereAnswer } from '@linsheng/contracts/routing'
import type { Route } from '@linsheng/domain/routing'
import type { Register } from '../complaints/register.ts'
import type { NamedWorker } from './read-roster.ts'

/** A team by its code, with its name; its code where it has none any more. */
export const namedTeam = ({ teams }: Register, code: string) => ({
  code,
  name: teams.get(code)?.name ?? { 'zh-Hans': code },
})

/** A route as staff read it: names instead of codes and ids. */
export function namedRoute(register: Register, workers: readonly NamedWorker[], route: Route | null): WhereAnswer {
  const person = workers.find(({ id }) => id === route?.person)
  return {
    team: route && namedTeam(register, route.team),
    person: person ? { id: person.id, name: person.name } : null,
    because: route?.because ?? [],
  }
}
