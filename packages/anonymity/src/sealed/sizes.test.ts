import { expect, it } from 'vitest'
import { SIZE_STEPS, stepFor } from './sizes.ts'

it('the next step is taken, and none beyond the last', () => {
  for (const [at, step] of SIZE_STEPS.entries()) {
    expect(stepFor(step)).toBe(step)
    expect(stepFor(step + 1)).toBe(SIZE_STEPS[at + 1] ?? null)
  }
  expect(stepFor(0)).toBe(SIZE_STEPS[0])
})
