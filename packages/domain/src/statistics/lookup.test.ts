import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardOf } from './board.ts'
import { DIMENSIONS } from './figures.ts'
import { emptyFold, fold } from './fold.ts'
import { PAIRS } from './groups.ts'
import { figuresBy, figuresOf } from './lookup.ts'
import { entriesOfCases, momentAfter } from './testing/entries.ts'

const boards = entriesOfCases(10).map((entries) => {
  const state = emptyFold()
  for (const entry of entries) fold(state, entry)
  return boardOf(state, momentAfter(entries, 0))
})

describe('looking figures up', () => {
  it('finds the total, each code and each combination, whichever dimension is named first', () => {
    fc.assert(
      fc.property(boards, (board) => {
        expect(figuresOf(board, {})).toBe(board.total)
        for (const dimension of DIMENSIONS) {
          expect(figuresBy(board, dimension)).toBe(board.by[dimension])
          for (const [code, figures] of Object.entries(board.by[dimension])) {
            expect(figuresOf(board, { [dimension]: code })).toBe(figures)
            expect(figuresBy(board, dimension, { dimension, code })).toEqual({ [code]: figures })
          }
        }
        for (const { name, rows, columns } of PAIRS) {
          for (const [row, cells] of Object.entries(board.pairs[name] ?? {})) {
            expect(figuresBy(board, columns, { dimension: rows, code: row })).toEqual(cells)
            for (const [column, figures] of Object.entries(cells)) {
              expect(figuresOf(board, { [columns]: column, [rows]: row })).toBe(figures)
              expect(figuresBy(board, rows, { dimension: columns, code: column })[row]).toBe(figures)
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('finds nothing under a code that nobody uses, not even one that every object inherits', () => {
    const board = boardOf(emptyFold(), 0)
    for (const code of ['lift', 'constructor', '__proto__']) {
      expect(figuresOf(board, { zone: code })).toBeNull()
      expect(figuresOf(board, { zone: code, team: code })).toBeNull()
      expect(figuresBy(board, 'team', { dimension: 'zone', code })).toEqual({})
    }
  })

  it('does not combine three dimensions', () => {
    expect(() => figuresOf(boardOf(emptyFold(), 0), { zone: 'a', team: 'b', month: '2026-01' })).toThrow(RangeError)
  })
})
