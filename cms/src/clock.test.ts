import { afterEach, expect, test } from 'vitest'
import { now, practiceTime } from './clock.ts'

afterEach(() => {
  globalThis.practiceClock = undefined
})

test('practice time runs so many times as fast from where it was compared, and never backwards', () => {
  const anchor = { real: 1_000, practice: 50_000 }
  expect(practiceTime(anchor, 60, 1_000)).toBe(50_000)
  expect(practiceTime(anchor, 60, 2_000)).toBe(110_000)
  expect(practiceTime(anchor, 60, 0)).toBe(50_000)
})

test('the rules read the practice clock where there is one, and the machine’s otherwise', () => {
  expect(Math.abs(now() - Date.now())).toBeLessThan(1_000)
  globalThis.practiceClock = () => 42
  expect(now()).toBe(42)
})
