import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PublicCase, PublicEntry } from '../complaints/public-entry.ts'
import { boardOf } from './board.ts'
import type { Board, Share } from './figures.ts'
import { emptyFold, fold } from './fold.ts'
import { isSatisfied } from './rating.ts'
import { type Equation, givesAway, groupsToHide } from './suppression.ts'

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
}

const ratedCases: fc.Arbitrary<RatedCase[]> = fc.array(
  fc.record({
    category: fc.constantFrom('a', 'b', 'c', 'd'),
    zone: fc.constantFrom('1', '2', '3'),
    result: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 90, size: 'max' },
)

function rated({ category, zone, result }: RatedCase, at: number): PublicEntry[] {
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
    month: '2026-01',
    respondedAt: 0,
    resolvedAt: 0,
    endedAt: 0,
    outcome: 'confirmed',
    responseDue: 0,
    resolutionDue: 0,
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
      { numRuns: 300 },
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
          const rated = { parents: parents.filter(({ n }) => n > 0), parts: parts.filter(({ n }) => n > 0) }
          expect(givesAway(rated, hidden, ({ n }) => n)).toBe(false)
          for (const { n } of parts) if (n >= 5 && hidden.size === 0) expect(n).toBeGreaterThanOrEqual(5)
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
