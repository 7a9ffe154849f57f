import { type CommunityContent, inLocale, type MeetingContent } from '@linsheng/contracts'

const LOCALE = 'zh-Hans'
/** Longest line in bytes, its ending not counted (RFC 5545, 3.1). */
const LINE = 75
const HOUR = 3_600_000

/** A community's meetings as a calendar (RFC 5545), times in UTC; `siteUrl` ends in a slash. */
export function calendar(community: CommunityContent, meetings: readonly MeetingContent[], siteUrl: string): string {
  return calendarFile('Meetings', [
    `X-WR-CALNAME:${escaped(inLocale(community.name, LOCALE))}`,
    ...meetings.flatMap((meeting) => event(meeting, `${siteUrl}${community.slug}/meetings/${meeting.slug}/`, siteUrl)),
  ])
}

/** A whole file of these lines; `product` says what made it. */
export function calendarFile(product: string, lines: readonly string[]): string {
  const whole = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Linsheng//${product}//ZH`,
    'METHOD:PUBLISH',
    ...lines,
    'END:VCALENDAR',
  ]
  return whole.map((line) => `${folded(line)}\r\n`).join('')
}

function event(meeting: MeetingContent, url: string, siteUrl: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.slug}.${meeting.community}@${new URL(siteUrl).hostname}`,
    `DTSTAMP:${stamp(meeting.updatedAt)}`,
    `DTSTART:${stamp(meeting.startsAt)}`,
    `DTEND:${stamp(meeting.endsAt ?? meeting.startsAt + HOUR)}`,
    `SUMMARY:${escaped(inLocale(meeting.title, LOCALE))}`,
    `LOCATION:${escaped(inLocale(meeting.place, LOCALE))}`,
    `URL:${url}`,
    'END:VEVENT',
  ]
}

/** `at` (milliseconds) as a UTC time of the standard. */
export function stamp(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** Text as a property's value. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (character) => `\\${character}`).replaceAll(/\r?\n/g, '\\n')
}

/** Breaks a line at character borders so that no part is longer than the standard allows. */
export function folded(line: string): string {
  const encoder = new TextEncoder()
  let bytes = 0
  let out = ''
  for (const character of line) {
    const size = encoder.encode(character).length
    if (bytes + size > LINE) {
      out += '\r\n '
      bytes = 1
    }
    out += character
    bytes += size
  }
  return out
}
