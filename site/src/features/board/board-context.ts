import { type CommunityContent, inLocale } from '@linsheng/contracts'
import { CAUSES, CHANNELS, OUTCOMES, PAUSE_REASONS, PRIORITIES } from '@linsheng/domain/complaints'
import { type Locale, t } from '@linsheng/i18n'
import { sitePath } from '../../routing/paths.ts'
import type { BoardContext, Deadline, Labels } from './live/context.ts'

const MINUTES_OF_HOUR = 60

/** What the board of a community is written with, in the reader's language. */
export function boardContext(community: CommunityContent, locale: Locale): BoardContext {
  return {
    locale,
    zone: community.timeZone,
    casesPath: sitePath(locale, community.slug, 'complaints/'),
    boardPath: sitePath(locale, community.slug, 'board/'),
    labels: labelsOf(community, locale),
    places: community.zones
      .toSorted((a, b) => a.order - b.order)
      .map(({ code, parent, kind }) => ({ code, parent, kind })),
    deadlines: deadlinesOf(community),
  }
}

/** Deadlines that hold for every category and whose clock runs round the clock, shortest first. */
function deadlinesOf({ targets, calendar, roundTheClock }: CommunityContent): Deadline[] {
  const elapsed = PRIORITIES.filter((priority) => calendar.type === 'always' || roundTheClock.includes(priority))
  return elapsed
    .flatMap((priority) =>
      (['response', 'resolution'] as const).map((clock) => ({
        clock,
        priority,
        minutes: targets[priority][clock] * MINUTES_OF_HOUR,
      })),
    )
    .toSorted((a, b) => a.minutes - b.minutes)
}

function labelsOf({ categories, zones, teams }: CommunityContent, locale: Locale): Labels {
  type Named = ReadonlyArray<{ code: string; name: Parameters<typeof inLocale>[0] }>
  const names = (items: Named) => Object.fromEntries(items.map(({ code, name }) => [code, inLocale(name, locale)]))
  const groups = new Set(categories.map(({ group }) => group))
  const each = <Code extends string>(codes: readonly Code[], name: (code: Code) => string) =>
    Object.fromEntries(codes.map((code) => [code, name(code)]))
  return {
    category: {
      ...names(categories),
      ...Object.fromEntries(
        [...groups].map((group) => [`group.${group}`, t(locale, `communities.categories.group.${group}`)]),
      ),
    },
    zone: names(zones),
    team: names(teams),
    channel: each(CHANNELS, (code) => t(locale, `complaints.channel.${code}`)),
    priority: each(PRIORITIES, (code) => t(locale, `complaints.priority.${code}`)),
    outcome: {
      ...each(OUTCOMES, (code) => t(locale, `complaints.outcome.${code}`)),
      open: t(locale, 'board.column.open'),
      withdrawn: t(locale, 'complaints.status.withdrawn'),
    },
    cause: each(CAUSES, (code) => t(locale, `casework.cause.${code}`)),
    pause: each(PAUSE_REASONS, (code) => t(locale, `casework.pause.${code}`)),
  }
}
