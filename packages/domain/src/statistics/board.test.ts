import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseEntry } from '../complaints/public-entry.ts'
import { boardOf } from './board.ts'
import { type Board, DIMENSIONS, type Figures } from './figures.ts'
import { emptyFold, fold } from './fold.ts'
import { NO_CODE, PAIRS, SEVERAL } from './groups.ts'
import { entriesOfCases, momentAfter, moments } from './testing/entries.ts'
import { casesOf, codeOf, slowFigures } from './testing/slow-board.ts'

function boardAfter(entries: readonly CaseEntry[], asOf: number): Board {
  const state = emptyFold()
  for (const entry of entries) fold(state, entry)
  return boardOf(state, asOf)
}

function withoutRating({ satisfied: _, ...figures }: Figures): Omit<Figures, 'satisfied'> {
  return figures
}

/** Every group that the cases fall into, with its path on the board. */
function groupsIn(entries: readonly CaseEntry[]) {
  const cases = casesOf(entries)
  const newest = Math.max(
    0,
    ...entries.filter(({ is }) => is.kind === 'complaint').map(({ is }) => Number(is.month.slice(0, 4))),
  )
  const inPairs = (month: string) => (Number(month.slice(0, 4)) < newest - 1 ? month.slice(0, 4) : month)
  const groups = new Map<string, typeof cases>()
  const put = (path: string, of: (typeof cases)[number]) => groups.set(path, [...(groups.get(path) ?? []), of])
  for (const of of cases) {
    for (const dimension of DIMENSIONS) put(`${dimension}/${codeOf(of, dimension)}`, of)
    for (const { name, rows, columns } of PAIRS) {
      const row = rows === 'month' ? inPairs(of.month) : codeOf(of, rows)
      put(`${name}/${row}/${codeOf(of, columns)}`, of)
    }
  }
  return groups
}

/** The board's cells under the same paths; only rated by cases that have left are no group of the cases. */
function cellsIn(board: Board): Map<string, Figures> {
  const cells = new Map<string, Figures>()
  for (const dimension of DIMENSIONS) {
    for (const [code, figures] of Object.entries(board.by[dimension])) cells.set(`${dimension}/${code}`, figures)
  }
  for (const [name, table] of Object.entries(board.pairs)) {
    for (const [row, columns] of Object.entries(table)) {
      for (const [column, figures] of Object.entries(columns)) cells.set(`${name}/${row}/${column}`, figures)
    }
  }
  return cells
}

describe('the board', () => {
  it('is empty before the first entry', () => {
    const board = boardAfter([], 0)
    expect(board.total).toMatchObject({ filed: 0, open: 0, closed: 0, responseMedian: null, satisfied: null })
    expect(board.overdueCases).toEqual([])
  })

  it('agrees with the definitions applied to every case, in every group, for any lives in any order', () => {
    fc.assert(
      fc.property(entriesOfCases(14), moments, (entries, wait) => {
        const asOf = momentAfter(entries, wait)
        const board = boardAfter(entries, asOf)
        expect(board.entries).toBe(entries.length)
        expect(withoutRating(board.total)).toEqual(slowFigures(casesOf(entries), asOf))
        const expected = groupsIn(entries)
        const cells = cellsIn(board)
        for (const [path, cases] of expected) {
          expect({ path, ...withoutRating(cells.get(path) ?? board.total) }).toEqual({
            path,
            ...slowFigures(cases, asOf),
          })
        }
        for (const [path, { filed }] of cells)
          expect({ path, filed }).toEqual({ path, filed: expected.get(path)?.length ?? 0 })
      }),
      { numRuns: 150 },
    )
  })

  it('does not change with boards made in between', () => {
    fc.assert(
      fc.property(entriesOfCases(8), moments, (entries, wait) => {
        const asOf = momentAfter(entries, wait)
        const watched = emptyFold()
        for (const entry of entries) {
          fold(watched, entry)
          boardOf(watched, asOf)
          boardOf(watched, entry.at)
        }
        expect(JSON.stringify(boardOf(watched, asOf))).toBe(JSON.stringify(boardAfter(entries, asOf)))
      }),
      { numRuns: 60 },
    )
  })

  it('lets an open case grow older from one board to the next', () => {
    fc.assert(
      fc.property(entriesOfCases(8), moments, moments, (entries, first, wait) => {
        const asOf = momentAfter(entries, first)
        const state = emptyFold()
        for (const entry of entries) fold(state, entry)
        boardOf(state, asOf)
        expect(boardOf(state, asOf + wait)).toEqual(boardAfter(entries, asOf + wait))
      }),
      { numRuns: 150 },
    )
  })

  it('lists the open cases past a promise, longest first, each once', () => {
    fc.assert(
      fc.property(entriesOfCases(14), moments, (entries, wait) => {
        const asOf = momentAfter(entries, wait)
        const { overdueCases, total } = boardAfter(entries, asOf)
        expect(overdueCases).toHaveLength(total.overdue)
        expect(overdueCases.map(({ due }) => due)).toEqual(overdueCases.map(({ due }) => due).sort((a, b) => a - b))
        expect(new Set(overdueCases.map(({ number }) => number)).size).toBe(total.overdue)
        for (const { due } of overdueCases) expect(due).toBeLessThan(asOf)
      }),
      { numRuns: 60 },
    )
  })

  it('refuses entries that do not follow one another', () => {
    fc.assert(
      fc.property(entriesOfCases(3), (entries) => {
        const first = entries.find(({ was, is }) => was === null && is.kind === 'complaint')
        const torn = entries.find(({ was }) => was?.kind === 'complaint')
        fc.pre(first !== undefined && torn !== undefined)
        const state = emptyFold()
        expect(() => fold(state, torn)).toThrow(RangeError)
        fold(state, first)
        expect(() => fold(state, first)).toThrow(RangeError)
        expect(boardOf(state, first.at)).toEqual(boardAfter([first], first.at))
      }),
    )
  })

  it('rests on entries of kinds it does not know, too, but takes no figure from them', () => {
    const state = emptyFold()
    fold(state, 'unknown')
    expect(boardOf(state, 0)).toEqual({ ...boardAfter([], 0), entries: 1 })
  })

  it('counts ratings under the codes they were published with, whatever became of their cases', () => {
    const state = emptyFold()
    const published = { type: 'ratings', at: 0, month: '2026-11', questions: {} } as const
    fold(state, { ...published, satisfied: { hits: 4, of: 5 }, category: 'lift', zone: null })
    fold(state, {
      ...published,
      satisfied: { hits: 5, of: 6 },
      category: 'lift',
      zone: 'b1',
      channel: 'web',
      team: 'a',
    })
    fold(state, { ...published, satisfied: { hits: 9, of: 20 } })
    const { total, by, pairs, entries } = boardOf(state, 0)
    expect(entries).toBe(3)
    expect(total.satisfied).toEqual({ hits: 18, of: 31 })
    expect(by.category).toMatchObject({
      lift: { filed: 0, satisfied: { hits: 9, of: 11 } },
      [SEVERAL]: { satisfied: { hits: 9, of: 20 } },
    })
    expect(by.zone[NO_CODE]?.satisfied).toEqual({ hits: 4, of: 5 })
    expect(by.team).toMatchObject({ a: { satisfied: { of: 6 } }, [SEVERAL]: { satisfied: { of: 25 } } })
    expect(pairs['month*zone']?.['2026-11']?.b1?.satisfied).toEqual({ hits: 5, of: 6 })
  })
})
