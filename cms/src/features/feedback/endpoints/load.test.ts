import { LOAD_HALVES_AFTER } from '@linsheng/domain/feedback'
import { expect, it } from 'vitest'
import { createLoads } from './load.ts'

it('keeps room for conversations when reports have filled the channel, and none of another community', () => {
  let now = 1_000_000
  const loads = createLoads(() => now)
  const taken = (what: 'report' | 'follow-up') =>
    Array.from({ length: 1000 }, () => loads.take('flooded', what)).filter(Boolean).length
  expect([taken('report'), taken('report'), taken('follow-up'), taken('follow-up')]).toEqual([150, 0, 50, 0])
  expect([loads.price('flooded'), loads.price('other')]).toEqual([16, 1])
  expect([loads.isPaid('flooded', 4), loads.isPaid('flooded', 8)]).toEqual([false, true])
  expect(loads.take('other', 'report')).toBe(true)
  now += LOAD_HALVES_AFTER
  expect(loads.take('flooded', 'report')).toBe(true)
  now += 10 * LOAD_HALVES_AFTER
  expect(loads.price('flooded')).toBe(1)
})
