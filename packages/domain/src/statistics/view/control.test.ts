import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlOf } from './control.ts'

const weeksOf = (counts: readonly number[]) => counts.map((filed, at) => ({ week: `week ${at}`, filed }))
const signals = (counts: readonly number[]) =>
  controlOf(weeksOf(counts)).weeks.map(({ outside, run }) => `${outside ? 'o' : '.'}${run ? 'r' : '.'}`)

describe('the control chart', () => {
  it('has the limits of the textbook', () => {
    const { limits } = controlOf(weeksOf([10, 12, 9, 13, 11, 10, 12, 11]))
    // Differences 2, 3, 4, 2, 1, 2, 1: 15 / 7 on average; 2.66 times that is 5.7.
    expect(limits).toEqual({ mean: 11, range: 2.14, upper: 16.7, lower: 5.3 })
  })

  it('has no lower limit below nothing, and none at all before two weeks', () => {
    expect(controlOf(weeksOf([0, 4, 0, 4])).limits).toEqual({ mean: 2, range: 4, upper: 12.64, lower: 0 })
    expect(controlOf(weeksOf([7]))).toEqual({
      weeks: [{ week: 'week 0', filed: 7, outside: false, run: false }],
      limits: null,
    })
  })

  it('marks a week outside the limits', () => {
    expect(signals([5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 25, 6, 5]).indexOf('o.')).toBe(12)
  })

  it('marks eight weeks in a row on one side of the mean, not seven', () => {
    expect(signals([1, 5, 1, 5, 1, 5, 1, 9, 6, 9, 6, 9, 6, 9]).join('')).not.toContain('r')
    expect(signals([1, 5, 1, 5, 1, 5, 1, 5, 6, 9, 6, 9, 6, 9, 6, 9]).join('')).toBe('.r'.repeat(16))
  })

  it('ends a run at a week that is the mean itself', () => {
    expect(signals([1, 1, 1, 1, 3, 1, 1, 1, 1, 5, 5, 5, 5, 3, 5, 5, 5, 5]).join('')).not.toContain('r')
  })

  it('decides in whole numbers as the formula says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 52 }), (counts) => {
        const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
        const differences = counts.slice(1).map((count, at) => Math.abs(count - (counts[at] ?? 0)))
        const reach = (2.66 * differences.reduce((sum, one) => sum + one, 0)) / differences.length
        const { weeks } = controlOf(weeksOf(counts))
        for (const { filed, outside } of weeks) {
          const beyond = Math.abs(filed - mean) - reach
          if (Math.abs(beyond) > 1e-9) expect(outside).toBe(beyond > 0)
          else expect(outside).toBe(false)
        }
      }),
    )
  })
})
