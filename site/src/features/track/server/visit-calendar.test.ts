import { expect, it } from 'vitest'
import { fixtureContent } from '../../../../fixtures/content.ts'
import { visitCalendar } from './visit-calendar.ts'

const [community] = fixtureContent({ communities: 1, notices: 0, meetings: 0 }, 0).communities
if (!community) throw new Error('no community in the fixtures')
const from = Date.UTC(2026, 10, 25, 1)
const view = {
  number: '2026-7',
  zone: null,
  visits: [
    { visit: 1, from, to: from + 3_600_000, note: '请留人在家；门禁 12,34', cancelled: null },
    { visit: 2, from, to: from + 3_600_000, note: '', cancelled: '下雨' },
  ],
}
const calendarOf = (visit: number) =>
  visitCalendar({ community, locale: 'zh-Hans', view, visit, host: 'example.org', now: from })

it('is one event in UTC, its text escaped', () => {
  const lines = calendarOf(1)?.split('\r\n') ?? []
  expect(lines).toContain('DTSTART:20261125T010000Z')
  expect(lines).toContain('UID:visit-1.2026-7.demo@example.org')
  expect(lines).toContain('SUMMARY:2026-7 现场查看')
  expect(lines).toContain('DESCRIPTION:请留人在家；门禁 12\\,34')
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
})

it('is not given for a visit that is cancelled or was never arranged', () => {
  expect([calendarOf(2), calendarOf(3), calendarOf(Number.NaN)]).toEqual([null, null, null])
})
