import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../time/instant.ts'
import { localDays } from './local-days.ts'

/** With and without changing clocks, half an hour of it, midnights that are skipped or happen twice, a month of winter. */
const ZONES = [
  'UTC',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]
const FIRST = Date.UTC(1985, 0, 1)
const LAST = Date.UTC(2032, 0, 1)
const CLOCKS = new Map(ZONES.map((zone) => [zone, localDays(zone, FIRST, LAST)]))
const EPOCH = Temporal.PlainDate.from('1970-01-01')

const zones = fc.constantFrom(...ZONES)
const clockOf = (zone: string) => CLOCKS.get(zone) ?? localDays(zone, FIRST, LAST)

function changesOf(zone: string): number[] {
  const changes: number[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(FIRST).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
  while (at !== null && at.epochMilliseconds < LAST) {
    changes.push(at.epochMilliseconds)
    at = at.getTimeZoneTransition('next')
  }
  return changes
}
/** Anywhere, and again and again where the clocks change. */
const moments = zones.chain((zone) => {
  const anywhere = fc.integer({ min: FIRST, max: LAST })
  const changes = changesOf(zone)
  if (changes.length === 0) return anywhere.map((at) => ({ zone, at }))
  const near = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -36 * HOUR, max: 36 * HOUR }))
  return fc
    .oneof(
      anywhere,
      near.map(([change, by]) => change + by),
    )
    .map((at) => ({ zone, at }))
})

describe('local days', () => {
  it('show what Temporal shows, wherever the clocks change', () => {
    fc.assert(
      fc.property(moments, ({ zone, at }) => {
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
        const day = EPOCH.until(local.toPlainDate()).days
        const clock = clockOf(zone)
        expect(clock.dayOf(at)).toBe(day)
        expect(clock.weekHourOf(at)).toBe((local.dayOfWeek - 1) * 24 + local.hour)
      }),
      { numRuns: 3000 },
    )
  })

  it('begin where Temporal says they begin', () => {
    fc.assert(
      fc.property(moments, ({ zone, at }) => {
        const clock = clockOf(zone)
        const day = clock.dayOf(at)
        const start = EPOCH.add({ days: day }).toZonedDateTime(zone).startOfDay().epochMilliseconds
        expect(clock.startOf(day)).toBe(start)
      }),
      { numRuns: 3000 },
    )
  })

  it('go on as they were beyond the moments they were made for', () => {
    const clock = localDays('Asia/Shanghai', Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 2))
    expect(clock.startOf(0)).toBe(-8 * HOUR)
    expect(clock.dayOf(Date.UTC(2030, 0, 1) - MINUTE)).toBe(Date.UTC(2030, 0, 1) / DAY)
  })
})
