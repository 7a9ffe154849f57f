import { describe, expect, it } from 'vitest'
import { promiseStops } from './stops.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const received = Date.UTC(2026, 10, 16)
const kinds = (stops: ReturnType<typeof promiseStops>) => stops.map(({ kind }) => kind)

describe('marks of a promise line', () => {
  it('puts what lies ahead after now, and calls its last fifth soon', () => {
    const stops = promiseStops(
      {
        receivedAt: received,
        endedAt: null,
        promises: [
          { clock: 'response', due: received + 2 * DAY, doneAt: null },
          { clock: 'resolution', due: received + 7 * DAY, doneAt: null },
        ],
      },
      received + 2 * DAY - 9 * HOUR,
    )
    expect(kinds(stops)).toEqual(['start', 'now', 'soon', 'later'])
    expect(stops[2]).toMatchObject({ clock: 'response', left: 9 * 60 })
  })

  it('shows a promise kept late as missed where it ran out, and as done where it was done', () => {
    const stops = promiseStops(
      {
        receivedAt: received,
        endedAt: received + 10 * DAY,
        promises: [{ clock: 'resolution', due: received + 7 * DAY, doneAt: received + 9 * DAY }],
      },
      received + 20 * DAY,
    )
    expect(kinds(stops)).toEqual(['start', 'missed', 'done', 'ended'])
    expect(stops[1]).toMatchObject({ late: 2 * 24 * 60, span: 48 })
  })

  it('counts an open delay up to now', () => {
    const open = { clock: 'response', due: received + DAY, doneAt: null } as const
    const stops = promiseStops({ receivedAt: received, endedAt: null, promises: [open] }, received + 3 * DAY)
    expect(kinds(stops)).toEqual(['start', 'missed', 'now'])
    expect(stops[1]).toMatchObject({ late: 2 * 24 * 60 })
  })

  it('leaves out a promise that was still running when the case ended', () => {
    const running = { clock: 'resolution', due: received + 7 * DAY, doneAt: null } as const
    const stops = promiseStops(
      { receivedAt: received, endedAt: received + DAY, promises: [running] },
      received + 30 * DAY,
    )
    expect(kinds(stops)).toEqual(['start', 'ended'])
  })

  it('keeps a promise kept to the millisecond', () => {
    const exact = { clock: 'response', due: received + DAY, doneAt: received + DAY } as const
    const stops = promiseStops({ receivedAt: received, endedAt: null, promises: [exact] }, received + 2 * DAY)
    expect(kinds(stops)).toEqual(['start', 'kept', 'now'])
  })
})
