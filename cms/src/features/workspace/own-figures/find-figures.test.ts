import { DAY } from '@linsheng/domain/time'
import { describe, expect, it } from 'vitest'
import { keptOf } from './find-figures.ts'

const NOW = 100 * DAY
const found = (respondedAt: number | null, responseDue: number) => ({
  id: '1',
  ...{ respondedAt, responseDue, resolvedAt: null, resolutionDue: NOW + DAY },
})
const answered = (...cases: ReturnType<typeof found>[]) =>
  keptOf(cases, NOW, ({ respondedAt, responseDue }) => [respondedAt, responseDue])

describe('own figures', () => {
  it('count what went out in time and what went out late', () => {
    expect(answered(found(NOW - 3, NOW - 2), found(NOW - 1, NOW - 2))).toEqual({ kept: 1, total: 2 })
  })

  it('count what is late and still owed, and not what still has time', () => {
    expect(answered(found(null, NOW - 1), found(null, NOW + 1))).toEqual({ kept: 0, total: 1 })
  })

  it('leave out what was done longer ago', () => {
    expect(answered(found(NOW - 31 * DAY, NOW))).toEqual({ kept: 0, total: 0 })
  })
})
