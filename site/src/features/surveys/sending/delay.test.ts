import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DELAY_MAX, DELAY_MIN, sendingTime } from './delay.ts'

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const FAR = 10 ** 9

it('a response waits a random time, never beyond the longest', () => {
  fc.assert(
    fc.property(share, (drawn) => {
      const at = sendingTime(1000, FAR, drawn)
      expect(at).toBeGreaterThanOrEqual(1000 + DELAY_MIN)
      expect(at).toBeLessThan(1000 + DELAY_MAX)
    }),
  )
  expect(sendingTime(0, FAR, 0.1)).not.toBe(sendingTime(0, FAR, 0.2))
})

it('it does not wait until the survey is closed', () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 20 * 60_000 }), (drawn, left) => {
      const at = sendingTime(1000, 1000 + left, drawn)
      expect(at).toBeGreaterThanOrEqual(1000)
      expect(at).toBeLessThan(1000 + left)
    }),
  )
})
