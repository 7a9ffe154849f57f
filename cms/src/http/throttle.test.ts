import { expect, it } from 'vitest'
import { createThrottle } from './throttle.ts'

it('lets a key act so often within the window, and again in the next', () => {
  let now = 0
  const throttle = createThrottle({ most: 2, within: 1000 }, () => now)
  expect([throttle.take('a'), throttle.take('a'), throttle.take('a'), throttle.take('b')]).toEqual([
    true,
    true,
    false,
    true,
  ])
  now = 1000
  expect(throttle.take('a')).toBe(true)
})

it('forgets a key on request and the oldest ones when full', () => {
  const throttle = createThrottle({ most: 1, within: 1000, keys: 2 }, () => 0)
  expect([throttle.take('a'), throttle.take('a')]).toEqual([true, false])
  throttle.forget('a')
  expect(throttle.take('a')).toBe(true)
  throttle.take('b')
  throttle.take('c')
  expect(throttle.take('a')).toBe(true)
})

it('counts before the work is done, and takes back what was harmless', () => {
  const throttle = createThrottle({ most: 2, within: 1000 }, () => 0)
  expect([throttle.take('a'), throttle.take('a'), throttle.take('a')]).toEqual([true, true, false])
  throttle.giveBack('b')
  const other = createThrottle({ most: 1, within: 1000 }, () => 0)
  for (let turn = 0; turn < 5; turn += 1) {
    expect(other.take('a')).toBe(true)
    other.giveBack('a')
  }
})
