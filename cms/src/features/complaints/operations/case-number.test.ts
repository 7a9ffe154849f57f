import { expect, it } from 'vitest'
import { localYear } from './case-number.ts'

it('knows the year where the community is, on either side of New Year and in turns', () => {
  const before = Date.parse('2026-12-31T15:59:59.999Z')
  const after = before + 1
  const years = [before, after, before, after].map((instant) => localYear(instant, 'Asia/Shanghai'))
  expect(years).toEqual([2026, 2027, 2026, 2027])
  expect(localYear(after, 'UTC')).toBe(2026)
})
