import { describe, expect, it } from 'vitest'
import { durationUnits } from './headline.ts'

describe('units of a duration', () => {
  it.each([
    [0, [[0, 'minutes']]],
    [59, [[59, 'minutes']]],
    [60, [[1, 'hours']]],
    [
      218,
      [
        [3, 'hours'],
        [38, 'minutes'],
      ],
    ],
    [1440, [[1, 'days']]],
    [
      1440 * 2 + 61,
      [
        [2, 'days'],
        [1, 'hours'],
      ],
    ],
  ])('%i minutes', (minutes, units) => {
    expect(durationUnits(minutes)).toEqual(units)
  })
})
