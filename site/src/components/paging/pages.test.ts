import { describe, expect, it } from 'vitest'
import { paged, pageNumbers } from './pages.ts'

describe('page numbers', () => {
  it('keeps the ends and the neighbours', () => {
    expect(pageNumbers(5, 9)).toEqual([1, null, 4, 5, 6, null, 9])
  })
  it('fills a gap of one instead of marking it', () => {
    expect(pageNumbers(4, 6)).toEqual([1, 2, 3, 4, 5, 6])
  })
  it('never names a page that does not exist', () => {
    expect(pageNumbers(1, 1)).toEqual([1])
    expect(pageNumbers(7, 3)).toEqual([1, 2, 3])
  })
})

describe('paged', () => {
  it('loses nothing and ends with the rest', () => {
    expect(paged([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  })
  it('has one empty page for an empty list', () => {
    expect(paged([], 20)).toEqual([[]])
  })
})
