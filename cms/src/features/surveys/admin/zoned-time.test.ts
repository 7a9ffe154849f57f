import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, localTime } from '../../complaints/admin/case/draft.ts'
import { instantAt } from './zoned-time.ts'

const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) })
const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Urumqi', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu')

describe('local times of a form', () => {
  it('become the instant at which the zone’s clocks show them', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const shown = localTime(instant, zone)
        const found = instantAt(shown, zone)
        expect(found).not.toBeNull()
        expect(localTime(found ?? 0, zone)).toBe(shown)
      }),
    )
  })

  it('agree with Temporal where clocks are never changed', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const shown = localTime(instant, 'Asia/Shanghai')
        const expected = Temporal.PlainDateTime.from(shown).toZonedDateTime('Asia/Shanghai').epochMilliseconds
        expect(instantAt(shown, 'Asia/Shanghai')).toBe(expected)
      }),
    )
  })

  it.each(['', '2026-11-23', '2026-13-01T00:00', 'tomorrow'])('%j is none', (typed) => {
    expect(instantAt(typed, 'Asia/Shanghai')).toBeNull()
  })

  it('of another day keep to the local calendar', () => {
    expect(dayAt(Date.UTC(2026, 11, 30, 17), 'Asia/Shanghai', 1, '09:00')).toBe('2027-01-01T09:00')
  })
})
