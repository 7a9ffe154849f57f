import type { Roster, RoutedPlace, RouteFacts, RoutingRule } from './shape.ts'

/** A place and everything it is part of, the nearest first. Ends where places would go round in a circle. */
export function placeAndAbove(places: ReadonlyMap<string, RoutedPlace>, zone: string | null): string[] {
  const path: string[] = []
  let next = zone
  while (next !== null && !path.includes(next)) {
    path.push(next)
    next = places.get(next)?.parent ?? null
  }
  return path
}

const isIn = <Value>(list: readonly Value[], value: Value): boolean => list.length === 0 || list.includes(value)

function isAbout({ categories, groups }: RoutingRule, category: string, group: string | undefined): boolean {
  if (categories.length === 0 && groups.length === 0) return true
  return categories.includes(category) || (group !== undefined && groups.includes(group))
}

/** Whether a rule applies to a case. */
export function applies(rule: RoutingRule, facts: RouteFacts, { places, groups }: Roster): boolean {
  return (
    isAbout(rule, facts.category, groups.get(facts.category)) &&
    (rule.zones.length === 0 || placeAndAbove(places, facts.zone).some((zone) => rule.zones.includes(zone))) &&
    isIn(rule.priorities, facts.priority) &&
    isIn(rule.kinds, facts.kind) &&
    isIn(rule.channels, facts.channel)
  )
}

/** The first rule that applies and names a team there is, with its place in the list from 1; null when none does. */
export function firstRule(
  facts: RouteFacts,
  rules: readonly RoutingRule[],
  roster: Roster,
): { rule: RoutingRule; position: number } | null {
  const teams = new Set(roster.teams.map(({ code }) => code))
  const index = rules.findIndex((rule) => teams.has(rule.team) && applies(rule, facts, roster))
  const rule = rules[index]
  return rule ? { rule, position: index + 1 } : null
}
