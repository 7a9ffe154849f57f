import type { ZoneContent } from '@linsheng/contracts/content'
import { inLocale, type Locale } from '@linsheng/contracts/text'

export interface ZoneOption {
  code: string
  name: string
}
/** A building or an area of its own, and the spots within it, however deep they lie. */
export interface ZoneGroup extends ZoneOption {
  spots: ZoneOption[]
}

/**
 * Zones as a resident picks them: first the building or area, then the spot in it. Both keep the community's order; a zone whose
 * parent is unknown stands by itself, and a ring of parents cannot loop.
 */
export function groupZones(zones: readonly ZoneContent[], locale: Locale): ZoneGroup[] {
  const ordered = zones.toSorted((a, b) => a.order - b.order || a.code.localeCompare(b.code))
  const known = new Set(ordered.map(({ code }) => code))
  const isTop = (zone: ZoneContent) => zone.parent === null || !known.has(zone.parent)
  const nameOf = (zone: ZoneContent): ZoneOption => ({ code: zone.code, name: inLocale(zone.name, locale) })
  const within = (parent: string, seen: ReadonlySet<string>): ZoneOption[] =>
    ordered
      .filter((zone) => zone.parent === parent && !seen.has(zone.code))
      .flatMap((zone) => [nameOf(zone), ...within(zone.code, new Set([...seen, zone.code]))])
  return ordered.filter(isTop).map((zone) => ({ ...nameOf(zone), spots: within(zone.code, new Set([zone.code])) }))
}

/** The group a zone belongs to: the building itself or one of its spots. */
export function groupOf(groups: readonly ZoneGroup[], code: string): ZoneGroup | undefined {
  return groups.find((group) => group.code === code || group.spots.some((spot) => spot.code === code))
}

/** A zone as one reads it to a neighbour: building first, then the spot. Empty for an unknown or missing code. */
export function zoneName(groups: readonly ZoneGroup[], code: string): string {
  const group = groupOf(groups, code)
  const spot = group?.spots.find((each) => each.code === code)
  if (!group) return ''
  if (!spot) return group.name
  return spot.name.startsWith(group.name) ? spot.name : `${group.name} ${spot.name}`
}
