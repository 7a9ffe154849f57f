import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PublicCase, PublicEntry } from '../complaints/public-entry.ts'
import { boardOf } from './board.ts'
import type { Board, Share } from './figures.ts'
import { emptyFold, fold } from './fold.ts'
import { isSatisfied } from './rating.ts'
import { type Equation, groupsToHide } from './suppression.ts'

describe('a satisfied rating', () => {
  it.each([
    [{ result: 4, speed: 1, attitude: 1 }, true],
    [{ result: 3, speed: 5, attitude: 5 }, false],
    [{ speed: 4, attitude: 5 }, true],
    [{ speed: 3, attitude: 4 }, false],
    [{ attitude: 4 }, true],
    [{}, null],
  ])('%j counts as %s', (rating, expected) => {
    expect(isSatisfied(rating)).toBe(expected)
  })
})

interface RatedCase {
  category: string
  zone: string
  result: number
  month?: string
}

function casesIn(categories: string[], zones: string[], maxLength: number): fc.Arbitrary<RatedCase[]> {
  return fc.array(
    fc.record({
      category: fc.constantFrom(...categories),
      zone: fc.constantFrom(...zones),
      result: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength, size: 'max' },
  )
}

/** Full tables, and sparse ones in which a row or a column has a single rated group. */
const ratedCases = fc.oneof(
  casesIn(['a', 'b', 'c', 'd'], ['1', '2', '3'], 90),
  casesIn(['a', 'a', 'a', 'b'], ['1', '1', '2'], 25),
  fc.tuple(casesIn(['a'], ['1', '1', '2'], 15), casesIn(['b', 'c'], ['2', '3'], 15)).map((lists) => lists.flat()),
)

function rated({ category, zone, result, month = '2026-01' }: RatedCase, at: number): PublicEntry[] {
  const is: PublicCase = {
    number: `${at}`,
    kind: 'complaint',
    status: 'closed',
    category,
    zone,
    channel: 'web',
    team: null,
    priority: 'ordinary',
    receivedAt: 0,
    month,
    respondedAt: 0,
    resolvedAt: 0,
    endedAt: 0,
    outcome: 'confirmed',
    responseDue: 0,
    resolutionDue: 0,
    households: 1,
    pausedFor: null,
    pausedUntil: null,
    escalated: null,
    mergedInto: null,
  }
  return [
    { type: 'filed', at: 0, was: null, is },
    { type: 'rated', at: 0, was: is, is, rating: { result } },
  ]
}

function boardOfCases(cases: readonly RatedCase[]): Board {
  const state = emptyFold()
  for (const entry of cases.flatMap(rated)) fold(state, entry)
  return boardOf(state, 0)
}

function share(cases: readonly RatedCase[]): Share {
  return { hits: cases.filter(({ result }) => result >= 4).length, of: cases.length }
}

describe('satisfaction on the board', () => {
  it('shows, where it shows any, the share among the ratings that have entered, five or more at a time', () => {
    fc.assert(
      fc.property(ratedCases, (cases) => {
        const entered = cases.slice(0, cases.length - (cases.length % 5))
        const { total, by, pairs } = boardOfCases(cases)
        expect(total.satisfied).toEqual(entered.length === 0 ? null : share(entered))
        for (const [code, { satisfied }] of Object.entries(by.category)) {
          if (satisfied !== null) expect(satisfied).toEqual(share(entered.filter(({ category }) => category === code)))
        }
        for (const [code, zones] of Object.entries(pairs['category*zone'] ?? {})) {
          for (const [zoneCode, { satisfied }] of Object.entries(zones)) {
            if (satisfied === null) continue
            expect(satisfied).toEqual(
              share(entered.filter(({ category, zone }) => category === code && zone === zoneCode)),
            )
            expect(satisfied.of).toBeGreaterThanOrEqual(5)
          }
        }
      }),
    )
  })

  it('changes by no rating or by five at least from one board to the next', () => {
    fc.assert(
      fc.property(ratedCases, (cases) => {
        const state = emptyFold()
        let before = 0
        for (const entry of cases.flatMap(rated)) {
          fold(state, entry)
          const now = boardOf(state, 0).total.satisfied?.of ?? 0
          expect([0, 5]).toContain(now - before)
          before = now
        }
      }),
      { numRuns: 30 },
    )
  })

  it('hides what is small in a year, also when its months were on a board before', () => {
    const many = (count: number, category: string) =>
      Array.from({ length: count }, () => ({ category, zone: '1', result: 5, month: '2023-01' }))
    const entries = [...many(8, 'a'), ...many(2, 'b')].flatMap(rated)
    const later = rated({ category: 'a', zone: '1', result: 5 }, entries.length)
    const watched = emptyFold()
    const fresh = emptyFold()
    for (const entry of entries) for (const state of [watched, fresh]) fold(state, entry)
    boardOf(watched, 0)
    for (const entry of later) for (const state of [watched, fresh]) fold(state, entry)
    const { pairs } = boardOf(watched, 0)
    expect(pairs['month*category']?.['2023']?.b).toMatchObject({ filed: 2, satisfied: null })
    expect(pairs).toEqual(boardOf(fresh, 0).pairs)
  })

  it('leaves nothing small to an attacker who subtracts rows and columns, again and again', () => {
    fc.assert(
      fc.property(ratedCases, (cases) => {
        const entered = cases.slice(0, cases.length - (cases.length % 5))
        for (const [path, learnt] of attack(boardOfCases(cases), entered)) {
          const [category, zone] = path.split('/')
          const truth = entered.filter(
            (c) => (category === '*' || c.category === category) && (zone === '*' || c.zone === zone),
          )
          expect({ path, learnt, small: truth.length > 0 && truth.length < 5 }).toEqual({
            path,
            learnt: truth.length,
            small: false,
          })
        }
      }),
      { numRuns: 500 },
    )
  })

  it('protects any system of sums', () => {
    const tables = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(tables, (table) => {
        const equations = equationsOfTable(table)
        const hidden = groupsToHide(equations, ({ n }) => n)
        for (const { parents, parts } of equations) {
          const above = parents.filter((group) => group.n > 0 && hidden.has(group))
          const below = parts.filter((group) => group.n > 0 && hidden.has(group))
          expect(above.length + below.length).not.toBe(1)
          const sum = [...above, ...below].reduce((total, { n }) => total + n, 0)
          if (sum > 0 && (above.length === 0 || below.length === 0)) expect(sum).toBeGreaterThanOrEqual(5)
          for (const group of [...parents, ...parts])
            if (group.n > 0 && group.n < 5) expect(hidden.has(group)).toBe(true)
        }
        const nothingSmall = equations.every(({ parents, parts }) =>
          [...parents, ...parts].every(({ n }) => n === 0 || n >= 5),
        )
        if (nothingSmall) expect(hidden.size).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})

interface Group {
  n: number
}

function equationsOfTable(table: readonly number[][]): Equation<Group>[] {
  const sum = (groups: readonly Group[]) => ({ n: groups.reduce((total, { n }) => total + n, 0) })
  const rows = table.map((row) => row.map((n) => ({ n })))
  const columns = [0, 1, 2].map((at) => rows.map((row) => row[at] ?? { n: 0 }))
  const rowSums = rows.map(sum)
  const columnSums = columns.map(sum)
  const total = sum(rowSums)
  return [
    ...rows.map((parts, at) => ({ parents: [rowSums[at] ?? total], parts })),
    ...columns.map((parts, at) => ({ parents: [columnSums[at] ?? total], parts })),
    { parents: [total], parts: rowSums },
    { parents: [total], parts: columnSums },
  ]
}

/**
 * What follows from the board's category and zone figures, by solving every row, column and margin with one unknown until
 * nothing more follows: `category/zone` -> number of ratings, for groups whose figure is not shown. The attacker knows
 * which groups nobody rated.
 */
function attack(board: Board, entered: readonly RatedCase[]): Map<string, number> {
  const known = new Map<string, number>()
  const learnt = new Map<string, number>()
  const isRated = (row: string, column: string) =>
    entered.some(({ category, zone }) => (row === '*' || category === row) && (column === '*' || zone === column))
  const put = (path: string, satisfied: Share | null) => satisfied !== null && known.set(path, satisfied.of)
  put('*/*', board.total.satisfied)
  for (const [code, { satisfied }] of Object.entries(board.by.category)) put(`${code}/*`, satisfied)
  for (const [code, { satisfied }] of Object.entries(board.by.zone)) put(`*/${code}`, satisfied)
  for (const [row, cells] of Object.entries(board.pairs['category*zone'] ?? {})) {
    for (const [column, { satisfied }] of Object.entries(cells)) put(`${row}/${column}`, satisfied)
  }
  const rows = Object.keys(board.by.category).filter((row) => isRated(row, '*'))
  const columns = Object.keys(board.by.zone).filter((column) => isRated('*', column))
  const lines = [
    ['*/*', ...rows.map((row) => `${row}/*`)],
    ['*/*', ...columns.map((column) => `*/${column}`)],
    ...rows.map((row) => [
      `${row}/*`,
      ...columns.filter((column) => isRated(row, column)).map((column) => `${row}/${column}`),
    ]),
    ...columns.map((column) => [
      `*/${column}`,
      ...rows.filter((row) => isRated(row, column)).map((row) => `${row}/${column}`),
    ]),
  ]
  for (let before = -1; before !== learnt.size; ) {
    before = learnt.size
    for (const line of lines) solve(line, known, learnt)
  }
  return learnt
}

function solve([parent, ...parts]: readonly string[], known: Map<string, number>, learnt: Map<string, number>): void {
  if (parent === undefined) return
  const unknown = [parent, ...parts].filter((path) => !known.has(path))
  const [only] = unknown
  if (unknown.length !== 1 || only === undefined) return
  const rest = parts.filter((path) => path !== only).reduce((sum, path) => sum + (known.get(path) ?? 0), 0)
  const value = only === parent ? rest : (known.get(parent) ?? 0) - rest
  known.set(only, value)
  learnt.set(only, value)
}
