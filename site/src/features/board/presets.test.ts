import { expect, it } from 'vitest'
import { monthsUpTo, periodOf } from './presets.ts'

const newYear = Date.parse('2026-12-31T16:30:00Z')

it('begins and ends periods by the community’s own day', () => {
  expect(periodOf('month', newYear, 'Asia/Shanghai')).toEqual({ from: '2027-01-01', to: null })
  expect(periodOf('month', newYear, 'UTC')).toEqual({ from: '2026-12-01', to: null })
  expect(periodOf('last', newYear, 'Asia/Shanghai')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  expect(periodOf('90', newYear, 'Asia/Shanghai').from).toBe('2026-10-04')
})

it('lists months with their last day, leap years too', () => {
  const months = monthsUpTo(Date.parse('2028-03-05T00:00:00Z'), 'Asia/Shanghai')
  expect(months.slice(0, 2)).toEqual([
    { name: '2028-03', from: '2028-03-01', to: '2028-03-31' },
    { name: '2028-02', from: '2028-02-01', to: '2028-02-29' },
  ])
  expect(months).toHaveLength(60)
})
