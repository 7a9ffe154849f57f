import { describe, expect, it } from 'vitest'
import { flowOf, lastDays, startOfDay } from './flow.ts'

const ZONE = 'Asia/Shanghai'
const at = (local: string): number => Date.parse(`${local}+08:00`)

describe('the flow of cases', () => {
  it('counts by the day it is in the community', () => {
    const days = lastDays(at('2026-11-23T00:30'), ZONE, 2)
    expect(days).toEqual(['2026-11-22', '2026-11-23'])
    const flow = flowOf(days, ZONE, [
      { receivedAt: at('2026-11-22T23:59'), endedAt: at('2026-11-23T00:01') },
      { receivedAt: at('2026-11-21T12:00'), endedAt: at('2026-11-22T12:00') },
      { receivedAt: at('2026-11-23T00:00'), endedAt: null },
    ])
    expect(flow).toEqual([
      { day: '2026-11-22', in: 1, out: 1 },
      { day: '2026-11-23', in: 1, out: 1 },
    ])
  })

  it('begins a day where the clocks change', () => {
    expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe(Date.parse('2026-03-28T23:00Z'))
  })
})
