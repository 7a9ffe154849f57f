import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardOf } from './board.ts'
import { emptyFold, fold } from './fold.ts'
import { entriesOfCases, momentAfter, moments } from './testing/entries.ts'
import { type BoardJson, decodeBoard, encodeBoard } from './wire.ts'

describe('the wire form of a board', () => {
  it('comes back as the board that was sent', () => {
    fc.assert(
      fc.property(entriesOfCases(16), moments, (entries, wait) => {
        const state = emptyFold()
        for (const entry of entries) fold(state, entry)
        const board = boardOf(state, momentAfter(entries, wait))
        const sent: BoardJson = JSON.parse(JSON.stringify(encodeBoard(board)))
        expect(decodeBoard(sent)).toEqual(board)
      }),
      { numRuns: 100 },
    )
  })

  it('is refused in another version', () => {
    const json = encodeBoard(boardOf(emptyFold(), 0))
    expect(() => decodeBoard({ ...json, version: json.version + 1 })).toThrow(RangeError)
  })

  it('is refused with a row that is too short', () => {
    const json = encodeBoard(boardOf(emptyFold(), 0))
    expect(() => decodeBoard({ ...json, total: [1, 2] })).toThrow(RangeError)
  })
})
