import type { Policy } from '@linsheng/domain/complaints'
import type { Calendar } from '@linsheng/domain/time'
import { calendarOf } from '../communities/calendar.ts'
import type { PolicyContent } from './content.ts'
import type { PolicyVersion } from './versions.ts'

/**
 * The promises of a community as `domain` reckons with them: the version in force now, with those before it.
 * @param versions oldest first, at least one
 */
export function policyOf(versions: readonly PolicyVersion[]): Policy {
  const calendars = new Map<string, Calendar>()
  const all = versions.map(({ since, content }) => oneVersion(content, since, calendars))
  const current = all.at(-1)
  if (!current) throw new Error('a community without promises')
  return { ...current, earlier: all.slice(0, -1) }
}

function oneVersion(content: PolicyContent, since: number, calendars: Map<string, Calendar>): Policy {
  const { timeZone, calendar, targets, roundTheClock, categoryTargets, settings } = content
  return {
    zone: timeZone,
    calendar: sharedCalendar(calendar, calendars),
    roundTheClock,
    targets,
    categoryTargets: byCategory(categoryTargets),
    ...settings,
    since,
    earlier: [],
  }
}

/** Versions with the same calendar share it, and with it whatever is remembered about it. */
function sharedCalendar(stored: PolicyContent['calendar'], known: Map<string, Calendar>): Calendar {
  const key = JSON.stringify(stored)
  const calendar = known.get(key) ?? calendarOf(stored)
  known.set(key, calendar)
  return calendar
}

function byCategory(rows: PolicyContent['categoryTargets']): Policy['categoryTargets'] {
  const targets: Record<string, NonNullable<Policy['categoryTargets'][string]>> = {}
  for (const { category, priority, clock, hours } of rows) {
    const ofCategory = targets[category] ?? {}
    targets[category] = { ...ofCategory, [priority]: { ...ofCategory[priority], [clock]: hours } }
  }
  return targets
}
