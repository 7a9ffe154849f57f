import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR } from '../time/instant.ts'
import { isPaid, isRoomFor, LOAD_HALVES_AFTER, LOAD_MAX, type Load, loadAt, PRICE_MAX, priceOf } from './load.ts'

const amount = fc.double({ min: 0, max: 1000, noNaN: true })
const span = fc.integer({ min: 0, max: 1000 * HOUR })

/** What is taken of messages that come one after the other, so many milliseconds apart. */
function course(gaps: readonly number[], what: keyof typeof LOAD_MAX) {
  let load: Load = { messages: 0, at: 0 }
  let taken = 0
  for (const gap of gaps) {
    const at = load.at + gap
    const messages = loadAt(load, at)
    const isTaken = isRoomFor(what, messages)
    load = { messages: messages + Number(isTaken), at }
    taken += Number(isTaken)
  }
  return { load, taken }
}

describe('the load of the channel', () => {
  it('is forgotten by half, whenever it is looked at', () => {
    fc.assert(
      fc.property(amount, span, span, (messages, first, second) => {
        const between = loadAt({ messages, at: 0 }, first)
        const [once, twice] = [
          loadAt({ messages, at: 0 }, first + second),
          loadAt({ messages: between, at: first }, first + second),
        ]
        expect(twice).toBeCloseTo(once, 6)
        expect(loadAt({ messages, at: 0 }, LOAD_HALVES_AFTER)).toBeCloseTo(messages / 2, 6)
      }),
    )
  })

  it('does not sink when the clock is put back', () => {
    fc.assert(
      fc.property(amount, span, (messages, by) => {
        expect(loadAt({ messages, at: by }, 0)).toBe(messages)
      }),
    )
  })

  it('never grows beyond what is taken, and leaves follow-ups their part whatever reports come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: HOUR }), { maxLength: 400 }), (gaps) => {
        const { load } = course(gaps, 'report')
        expect(load.messages).toBeLessThanOrEqual(LOAD_MAX.report)
        expect(isRoomFor('follow-up', load.messages)).toBe(true)
      }),
    )
    const flooded = course(
      Array.from({ length: 1000 }, () => 1),
      'report',
    )
    expect(flooded.taken).toBeGreaterThanOrEqual(LOAD_MAX.report)
    expect(isRoomFor('report', flooded.load.messages)).toBe(false)
  })

  it('takes hundreds in an hour of flood, and no more than some hundreds', () => {
    const { taken } = course(
      Array.from({ length: 3600 }, () => 1000),
      'report',
    )
    expect(taken).toBeGreaterThan(300)
    expect(taken).toBeLessThan(600)
  })
})

describe('the price of a message', () => {
  it('is the usual one for a few, never falls while the load grows, and has a limit', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [less, more] = [priceOf(Math.min(a, b)), priceOf(Math.max(a, b))]
        expect(less).toBeLessThanOrEqual(more)
        expect(less).toBeGreaterThanOrEqual(1)
        expect(more).toBeLessThanOrEqual(PRICE_MAX)
      }),
    )
    expect([0, 9, 10, 25, 40, 150].map(priceOf)).toEqual([1, 1, 2, 4, 16, 16])
  })

  it('is paid by whoever works for it now, also when a few others came meanwhile, and not by work laid up before a flood', () => {
    fc.assert(
      fc.property(amount, fc.double({ min: 0, max: 9, noNaN: true }), (load, meanwhile) => {
        expect(isPaid(priceOf(load), load + meanwhile)).toBe(true)
      }),
    )
    expect(isPaid(1, 20)).toBe(false)
    expect(isPaid(4, LOAD_MAX.report)).toBe(false)
    expect(isPaid(PRICE_MAX, LOAD_MAX['follow-up'])).toBe(true)
  })
})
