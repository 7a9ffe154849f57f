import type { RoutingRule } from '@linsheng/domain/routing'

/** Which of the template's teams each group of categories goes to. */
const TEAM_OF_GROUP = {
  facilities: 'engineering',
  environment: 'cleaning',
  safety: 'security',
  service: 'service',
  other: 'service',
}

/** The rules of a community that has not made its own: the template's teams by group, as far as it has these teams. */
export const defaultRules = (teams: readonly string[]): RoutingRule[] =>
  Object.entries(TEAM_OF_GROUP)
    .filter(([, team]) => teams.includes(team))
    .map(([group, team]) => ({
      ...{ categories: [], zones: [], priorities: [], kinds: [], channels: [] },
      groups: [group],
      team,
      skill: null,
    }))
