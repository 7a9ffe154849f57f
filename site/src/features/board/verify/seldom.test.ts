import { expect, it } from 'vitest'
import { seldom } from './seldom.ts'

it('says something at first and after each pause, however often it is asked', () => {
  let now = 0
  const isDue = seldom(() => now, 5000)
  const said: number[] = []
  for (now = 0; now < 12_000; now += 100) if (isDue()) said.push(now)
  expect(said).toEqual([0, 5000, 10_000])
})
