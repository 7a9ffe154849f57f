import { expect, it } from 'vitest'
import { countEscapes } from './escapes.ts'

const answers = (times: readonly number[]) => {
  const isLast = countEscapes()
  return times.map((at) => isLast(at))
}

it('leaves at the third of three presses in short order', () => {
  expect(answers([0, 600, 1200])).toEqual([false, false, true])
})

it('does not leave when they are further apart', () => {
  expect(answers([0, 1500, 3000, 4500])).toEqual([false, false, false, false])
  expect(answers([0, 5000, 5100, 5200])).toEqual([false, false, false, true])
})
