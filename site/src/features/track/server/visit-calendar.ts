import { type CommunityContent, inLocale, type TrackedCase } from '@linsheng/contracts'
import { type Locale, t } from '@linsheng/i18n'
import { calendarFile, escaped, stamp } from '../../feeds/calendar.ts'

interface VisitOf {
  community: CommunityContent
  locale: Locale
  view: Pick<TrackedCase, 'number' | 'visits' | 'zone'>
  /** Number of the visit within the case. */
  visit: number
  /** Host name of the site, for the event's identity. */
  host: string
  now: number
}

/**
 * One visit as a calendar file (RFC 5545), or null where it is not there or cancelled. Neither the receipt nor an
 * address that could open the case is in it: calendars are shared.
 */
export function visitCalendar({ community, locale, view, visit, host, now }: VisitOf): string | null {
  const found = view.visits.find((each) => each.visit === visit && each.cancelled === null)
  if (!found) return null
  return calendarFile('Visits', [
    'BEGIN:VEVENT',
    `UID:visit-${found.visit}.${view.number}.${community.slug}@${host}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(found.from)}`,
    `DTEND:${stamp(found.to)}`,
    `SUMMARY:${escaped(t(locale, 'track.visits.event', { number: view.number }))}`,
    `LOCATION:${escaped([community.name, view.zone?.name].flatMap((name) => (name ? [inLocale(name, locale)] : [])).join(' '))}`,
    ...(found.note ? [`DESCRIPTION:${escaped(found.note)}`] : []),
    'END:VEVENT',
  ])
}
