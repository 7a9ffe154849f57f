import type { Localized, MeetingContent, NoticeContent } from '@linsheng/contracts'

/** Something that people should know of in the coming days. */
export interface AgendaEntry {
  /** Address below the community's: `notices/water-off/`. */
  path: string
  title: Localized
  text: Localized | null
  from: number
  /** Null where it has no known end. */
  until: number | null
}

const DAY = 86_400_000
/** How far the home page looks ahead, and the most it lists. */
const AHEAD = 14 * DAY
const MOST = 8

/** What goes on at `now` or begins within two weeks, first things first: notices with a time, and meetings. */
export function agendaOf(
  { notices, meetings }: { notices: readonly NoticeContent[]; meetings: readonly MeetingContent[] },
  now: number,
): AgendaEntry[] {
  const entries: AgendaEntry[] = [
    ...notices.flatMap(({ slug, title, summary, validFrom, validUntil }) =>
      validFrom === null
        ? []
        : [{ path: `notices/${slug}/`, title, text: summary, from: validFrom, until: validUntil }],
    ),
    ...meetings.map(({ slug, title, place, startsAt, endsAt }) => ({
      path: `meetings/${slug}/`,
      title,
      text: place,
      from: startsAt,
      until: endsAt,
    })),
  ]
  return entries
    .filter(({ from, until }) => (until ?? from + DAY) > now && from < now + AHEAD)
    .sort((a, b) => a.from - b.from)
    .slice(0, MOST)
}

/** How an entry stands at a moment: over, going on, soon (within a day) or later; `minutes` until it begins. */
export function standingOf(
  { from, until }: Pick<AgendaEntry, 'from' | 'until'>,
  now: number,
): { state: 'over' | 'now' | 'soon' | 'later'; minutes: number } {
  const minutes = Math.max(0, Math.ceil((from - now) / 60_000))
  if ((until ?? from + DAY) <= now) return { state: 'over', minutes }
  if (from <= now) return { state: 'now', minutes }
  return { state: from - now < DAY ? 'soon' : 'later', minutes }
}
