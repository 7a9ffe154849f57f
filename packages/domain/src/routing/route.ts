import type { Instant } from '../time/instant.ts'
import { choose } from './choose.ts'
import { firstRule, placeAndAbove } from './match-rule.ts'
import { poolsOf } from './pools.ts'
import { presenceAt } from './presence.ts'
import type { Roster, Route, RoutedTeam, RouteFacts, RoutingRule } from './shape.ts'

/**
 * Where a case goes, and why. The first rule that applies names the team; within it somebody who is at work, else on call
 * for what is critical, else at work next; a manager when the team has nobody. Always a person where anybody works for
 * the community; the same input gives the same answer, and only the order of the rules matters.
 * @param without people who are not to be chosen, such as one who leaves
 * @returns null when the community has no team
 */
export function route(
  facts: RouteFacts,
  rules: readonly RoutingRule[],
  roster: Roster,
  now: Instant,
  without: readonly string[] = [],
): Route | null {
  const matched = firstRule(facts, rules, roster)
  const team = teamOf(matched?.rule.team, facts, roster)
  if (!team) return null
  const first = matched ? { code: 'rule', params: { position: matched.position } } : { code: 'no-rule' }
  const workers = roster.workers.filter(({ id }) => !without.includes(id))
  const presence = presenceAt(roster, now)
  const wish = { zone: facts.zone, skill: matched?.rule.skill ?? null, standIn: presence.standIn }
  for (const pool of poolsOf({ facts, roster, team, presence, now, workers })) {
    const choice = choose(pool, roster, wish)
    if (choice) return { team: team.code, person: choice.person.id, because: [first, ...choice.because] }
  }
  return { team: team.code, person: null, because: [first] }
}

/** The team a rule names; without a rule that of the nearest steward, else the first by code that has members. */
function teamOf(named: string | undefined, { zone }: RouteFacts, { teams, places }: Roster): RoutedTeam | undefined {
  if (named !== undefined) return teams.find(({ code }) => code === named)
  const byCode = teams.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const stewards = placeAndAbove(places, zone).flatMap((place) => places.get(place)?.steward ?? [])
  for (const person of stewards) {
    const theirs = byCode.find(({ members }) => members.includes(person))
    if (theirs) return theirs
  }
  return byCode.find(({ members }) => members.length > 0) ?? byCode[0]
}
