import { type PolicyChange, PROCEDURE_SETTINGS, type PublicCalendar } from '@linsheng/contracts/content'
import { PRIORITIES, TARGET_CLOCKS } from '@linsheng/domain/complaints'
import { CHINA_KNOWN_UNTIL } from '../communities/calendar.ts'
import type { PolicyContent } from './content.ts'
import type { PolicyVersion } from './versions.ts'

/** What changed from each version to the next, newest first, as anyone may read it: who did it by role only. */
export const policyChanges = (versions: readonly PolicyVersion[]): PolicyChange[] =>
  versions
    .slice(1)
    .map((version, index) => changeBetween(versions[index] ?? version, version))
    .reverse()

function changeBetween({ content: before }: PolicyVersion, after: PolicyVersion): PolicyChange {
  const { content, since, role, reason } = after
  return {
    since,
    by: role,
    reason,
    changes: [...targetChanges(before, content), ...categoryChanges(before, content)],
    settings: PROCEDURE_SETTINGS.flatMap((setting) => {
      const [from, to] = [before.settings[setting], content.settings[setting]]
      return from === to ? [] : [{ setting, from, to }]
    }),
    calendar: fromTo(publicCalendar(before), publicCalendar(content)),
    roundTheClock: fromTo(before.roundTheClock, content.roundTheClock),
  }
}

const fromTo = <Value>(from: Value, to: Value): { from: Value; to: Value } | null =>
  JSON.stringify(from) === JSON.stringify(to) ? null : { from, to }

const targetChanges = (before: PolicyContent, after: PolicyContent): PolicyChange['changes'] =>
  PRIORITIES.flatMap((priority) =>
    TARGET_CLOCKS.flatMap((clock) => {
      const [from, to] = [before.targets[priority][clock], after.targets[priority][clock]]
      return from === to ? [] : [{ priority, clock, category: null, from, to }]
    }),
  )

function categoryChanges(before: PolicyContent, after: PolicyContent): PolicyChange['changes'] {
  const hoursIn = ({ categoryTargets }: PolicyContent, row: Row): number | null =>
    categoryTargets.find((other) => isSameTarget(other, row))?.hours ?? null
  const added = after.categoryTargets.filter((row) => !before.categoryTargets.some((other) => isSameTarget(other, row)))
  return [...before.categoryTargets, ...added].flatMap((row) => {
    const { category, priority, clock } = row
    const [from, to] = [hoursIn(before, row), hoursIn(after, row)]
    return from === to ? [] : [{ priority, clock, category, from, to }]
  })
}

type Row = PolicyContent['categoryTargets'][number]
const isSameTarget = (one: Row, other: Row): boolean =>
  one.category === other.category && one.priority === other.priority && one.clock === other.clock

/** When the clocks of a version run, for the procedure page. */
export function publicCalendar({ calendar }: PolicyContent): PublicCalendar {
  if (calendar.type === 'always') return { type: 'always' }
  const { windows, chinaHolidays, holidays, workdays } = calendar
  return {
    type: 'windows',
    windows: windows.map(({ weekday, from, to }) => ({ weekday: Number(weekday), from, to })),
    chinaHolidays,
    knownUntil: chinaHolidays ? CHINA_KNOWN_UNTIL : null,
    holidays,
    workdays,
  }
}
