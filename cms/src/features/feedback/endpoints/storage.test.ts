import { SIZE_STEPS, sealedSize } from '@linsheng/anonymity/sealed/server'
import { DAY } from '@linsheng/domain/time'
import { expect, it } from 'vitest'
import { createStorageLimit } from './storage.ts'

const HEADER = 1000
const [text = 0, largest = 0] = [SIZE_STEPS[0], SIZE_STEPS.at(-1)].map((step) => sealedSize(step ?? 0) + HEADER)

it('is full after half a gigabyte a day, and texts without photos are taken all the same', () => {
  let now = 0
  const hasRoom = createStorageLimit(() => now)
  const taken = Array.from({ length: 120 }, () => hasRoom('flooded', largest)).filter(Boolean)
  expect(taken.length).toBeGreaterThanOrEqual(30)
  expect(taken.length * largest).toBeLessThanOrEqual(512 * 1024 * 1024)
  expect(hasRoom('flooded', text)).toBe(true)
  expect(hasRoom('other', largest)).toBe(true)
  now += DAY
  expect(hasRoom('flooded', largest)).toBe(true)
})
