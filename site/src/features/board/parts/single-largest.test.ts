import { describe, expect, it } from 'vitest'
import { singleLargest } from './single-largest.ts'

describe('the largest of several', () => {
  it.each([
    ['one is larger than all others', [3, 9, 2], 9],
    ['three share the largest value', [9, 3, 9, 9], null],
    ['all are zero', [0, 0], null],
    ['there is nothing but zero', [0], null],
    ['there is nothing', [], null],
  ])('where %s', (_case, sizes, largest) => {
    expect(singleLargest(sizes, (size) => size)).toBe(largest)
  })
})
