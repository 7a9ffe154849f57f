import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixtureContent } from '../../../fixtures/content.ts'
import { atomFeed } from './atom.ts'
import { calendar, folded } from './calendar.ts'
import { jsonFeed } from './json-feed.ts'

const at = Date.UTC(2026, 10, 23, 6)
const { communities, notices, meetings } = fixtureContent({ communities: 1, notices: 5, meetings: 3 }, at)
const [community] = communities
if (!community) throw new Error('the fixture has no community')
const site = 'https://example.org/'

describe('Atom feed', () => {
  it('escapes markup and leaves out what XML cannot hold', () => {
    const odd = notices.map((notice) => ({ ...notice, title: { 'zh-Hans': 'a < b & "c" \u0007' } }))
    const feed = atomFeed(community, odd, site, at)
    expect(feed).toContain('<title>a &lt; b &amp; &quot;c&quot; </title>')
    expect(feed).not.toContain('\u0007')
  })
  it('has an entry for each notice, with absolute addresses', () => {
    const feed = atomFeed(community, notices, site, at)
    expect(feed.match(/<entry>/g)).toHaveLength(5)
    expect(feed).toContain('<id>https://example.org/demo/notices/notice-0/</id>')
  })
  it('is a feed without notices too', () => {
    expect(atomFeed(community, [], site, at)).toContain('<updated>2026-11-23T06:00:00.000Z</updated>')
  })
})

describe('JSON feed', () => {
  it('names every notice once', () => {
    const { items } = jsonFeed(community, notices, site)
    expect(new Set(items.map(({ id }) => id)).size).toBe(5)
    expect(items[1]?.attachments[0]?.url).toMatch(/^https:\/\/example\.org\/data\/demo\/papers\//)
  })
})

describe('calendar', () => {
  it('holds every meeting, in UTC', () => {
    const text = calendar(community, meetings, site)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(text).toMatch(/DTSTART:20261213T060000Z\r\n/)
  })
  it('never has a line of more than 75 bytes, and unfolds to what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = text.replaceAll(/[\r\n]/g, '')
        const lines = folded(line).split('\r\n')
        expect(lines.every((part) => new TextEncoder().encode(part).length <= 75)).toBe(true)
        expect(lines.join('\r\n').replaceAll('\r\n ', '')).toBe(line)
      }),
    )
  })
})
