import { expect, it } from 'vitest'
import { toldReplacements } from './state.ts'

it.each([
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
  [120, 120],
])('of %i letters that were replaced everybody is told %s', (lettersReplaced, told) => {
  expect(toldReplacements({ lettersReplaced })).toBe(told)
})
