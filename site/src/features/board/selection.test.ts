import { describe, expect, it } from 'vitest'
import { fixtureBoard, fixtureCases } from '../../../fixtures/cases.ts'
import { fixtureContent } from '../../../fixtures/content.ts'
import { rowsBy, selectedFigures, selectionOf, splitsOf } from './selection.ts'

const asOf = Date.UTC(2026, 10, 23)
const [community] = fixtureContent({ communities: 1, notices: 0, meetings: 0 }, asOf).communities
const cases = community ? fixtureCases(community, 200, asOf) : []
const board = fixtureBoard(cases, asOf)
const select = (query: string) => selectionOf(new URLSearchParams(query), board)

describe('what a reader selects', () => {
  it('is everything where nothing known is asked for', () => {
    for (const query of ['', 'category=', 'category=dragons', 'zone=__proto__', 'other=lift']) {
      expect(select(query)).toEqual({ filter: {}, tooMany: false, wholeYear: null })
    }
    expect(selectedFigures(board, select(''))).toEqual(board.total)
  })

  it('counts what fits one or two dimensions', () => {
    const lifts = cases.filter(({ category }) => category === 'lift')
    expect(selectedFigures(board, select('category=lift'))?.filed).toBe(lifts.length)
    const inOne = lifts.filter(({ zone }) => zone === 'b1')
    expect(selectedFigures(board, select('category=lift&zone=b1'))?.filed ?? 0).toBe(inOne.length)
  })

  it('uses two dimensions at most and says so', () => {
    const { filter, tooMany } = select('month=2026-10&category=lift&zone=b1')
    expect(filter).toEqual({ month: '2026-10', category: 'lift' })
    expect(tooMany).toBe(true)
    expect(splitsOf({ filter, tooMany, wholeYear: null })).toEqual([])
  })

  it('splits a selection so that the parts add up to it', () => {
    for (const query of ['', 'category=lift', 'zone=b2', 'month=2026-09']) {
      const selection = select(query)
      const all = selectedFigures(board, selection)?.filed
      for (const dimension of splitsOf(selection)) {
        const parts = rowsBy(board, selection, dimension).reduce((sum, [, { filed }]) => sum + filed, 0)
        expect(parts, `${query} by ${dimension}`).toBe(all)
      }
    }
  })

  it('stands for the whole year where an old month is combined, and says which', () => {
    const old = Date.UTC(2024, 2, 5)
    const [first] = cases
    if (!first) throw new Error('the fixture has no case')
    const ancient = { ...first, number: '2024-0001', month: '2024-03', receivedAt: old, category: 'lift' }
    const longer = fixtureBoard([ancient, ...cases], asOf)
    const both = selectionOf(new URLSearchParams('month=2024-03&category=lift'), longer)
    expect(both.wholeYear).toBe('2024')
    expect(selectedFigures(longer, both)?.filed).toBe(1)
    expect(selectionOf(new URLSearchParams('month=2024-03'), longer).wholeYear).toBeNull()
  })

  it('orders months newest first and everything else by size', () => {
    const months = rowsBy(board, select(''), 'month').map(([month]) => month)
    expect(months).toEqual(months.toSorted().reverse())
    const sizes = rowsBy(board, select(''), 'category').map(([, { filed }]) => filed)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })
})
