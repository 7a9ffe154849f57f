import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardOf } from './board.ts'
import { emptyFold, fold } from './fold.ts'
import { parseFold, serialiseFold } from './save.ts'
import { entriesOfCases, momentAfter, moments } from './testing/entries.ts'

describe('a saved fold', () => {
  it('resumes as if it had never stopped, wherever it is stopped', () => {
    fc.assert(
      fc.property(entriesOfCases(10), moments, fc.nat(), (entries, wait, at) => {
        const asOf = momentAfter(entries, wait)
        const stop = at % (entries.length + 1)
        const through = emptyFold()
        let stopped = emptyFold()
        for (const entry of entries.slice(0, stop)) for (const state of [through, stopped]) fold(state, entry)
        const resumed = parseFold(serialiseFold(stopped))
        if (resumed === null) throw new Error('not resumed')
        stopped = resumed
        for (const entry of entries.slice(stop)) for (const state of [through, stopped]) fold(state, entry)
        expect(JSON.stringify(boardOf(stopped, asOf))).toBe(JSON.stringify(boardOf(through, asOf)))
        expect(parseFold(serialiseFold(stopped))).not.toBeNull()
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['nothing', ''],
    ['half a file', serialiseFold(emptyFold()).slice(0, 40)],
    ['another version', serialiseFold(emptyFold()).replace(/"version":\d+/, '"version":0')],
    ['a missing part', serialiseFold(emptyFold()).replace('"open":[]', '"shut":[]')],
    ['a count that is none', serialiseFold(emptyFold()).replace('"entries":0', '"entries":"0"')],
    ['another JSON value', '[1]'],
  ])('is not resumed from %s', (_, text) => {
    expect(parseFold(text)).toBeNull()
  })
})
