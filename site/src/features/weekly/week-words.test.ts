import { describe, expect, it } from 'vitest'
import { difference, headlines } from './week-words.ts'

describe('a week in words', () => {
  it('is compared with the one before', () => {
    expect([difference('en', 3, 3), difference('en', 5, 3), difference('zh-Hans', 3, 5)]).toEqual([
      'as many as the week before',
      '2 more than the week before',
      '比上一周少 2',
    ])
  })
  it('tells a share with the numbers it is made of, alarms only for what is overdue, and divides by nothing', () => {
    const quiet = { filed: 0, resolved: 0, inTime: 0, overdue: 0 }
    const [, , inTime, overdue] = headlines('en', { filed: 4, resolved: 4, inTime: 3, overdue: 1 }, quiet, false)
    expect(inTime).toMatchObject({ value: '75%', texts: [expect.stringContaining('3 of 4')] })
    expect(overdue).toMatchObject({ value: '1', alarm: true })
    expect(headlines('en', quiet, quiet, true).map(({ value, alarm }) => [value, alarm])).toEqual([
      ['0', false],
      ['0', false],
      ['–', false],
      ['0', false],
    ])
  })
})
