import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../time/instant.ts'
import {
  isSatisfied,
  RATING_QUESTIONS,
  type RatingsEntry,
  ratingsEntry,
  ripeRatings,
  SMALLEST_GROUP,
  type WaitingRating,
} from './ratings.ts'

const ZONE = 'Asia/Shanghai'
/** The first after 1970 began, which was on a Thursday. */
const MONDAY = Date.parse('1970-01-05T00:00:00+08:00')

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

const stars = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 3 })
const ratings: fc.Arbitrary<WaitingRating[]> = fc
  .array(
    fc.record({
      after: fc.oneof(fc.integer({ min: 0, max: DAY }), fc.integer({ min: 0, max: 20 * DAY })),
      result: stars,
      speed: stars,
      attitude: fc.integer({ min: 1, max: 5 }),
      category: fc.constantFrom('lift', 'lift', 'noise', 'water', 'fees'),
      zone: fc.constantFrom(null, 'b1', 'b1', 'b2'),
      channel: fc.constantFrom('web' as const, 'hotline' as const),
      team: fc.constantFrom(null, 'repairs'),
    }),
    { maxLength: 80, size: 'max' },
  )
  .map((list) => {
    let at = 0
    return list.map(({ after, result, speed, attitude, ...under }) => {
      at += after
      const rating = { attitude, ...(result !== undefined && { result }), ...(speed !== undefined && { speed }) }
      return { at, under, rating }
    })
  })

/** Everything that is ever published of ratings as they come in, and which ratings each entry is about. */
function publish(all: readonly WaitingRating[]): Array<{ entry: RatingsEntry; of: WaitingRating[] }> {
  const published: Array<{ entry: RatingsEntry; of: WaitingRating[] }> = []
  let waiting: WaitingRating[] = []
  for (const rating of all) {
    waiting.push(rating)
    for (
      let ripe = ripeRatings(waiting, rating.at, ZONE);
      ripe.length > 0;
      ripe = ripeRatings(waiting, rating.at, ZONE)
    ) {
      published.push({ entry: ratingsEntry(ripe, ZONE), of: ripe })
      waiting = waiting.filter((one) => !ripe.includes(one))
    }
  }
  return published
}

describe('ratings become public', () => {
  it('at five or more of a category together, at twenty of whatever category, or after thirty days', () => {
    const one = (category: string, at = 0): WaitingRating => ({
      at,
      rating: { result: 5 },
      under: { category, zone: 'b1', channel: 'web', team: null },
    })
    const four = Array.from({ length: 4 }, () => one('lift'))
    expect(ripeRatings(four, 29 * DAY, ZONE)).toEqual([])
    expect(ripeRatings(four, 31 * DAY, ZONE)).toEqual([])
    expect(ripeRatings([...four, one('noise')], MONDAY, ZONE)).toEqual([])
    expect(ripeRatings([...four, one('noise')], 30 * DAY, ZONE)).toHaveLength(5)
    expect(ripeRatings([...four, one('noise'), one('lift')], MONDAY, ZONE)).toEqual([...four, one('lift')])
    const twenty = ['a', 'b', 'c', 'd', 'e'].flatMap((category) => Array.from({ length: 4 }, () => one(category)))
    expect(ripeRatings(twenty, MONDAY, ZONE)).toHaveLength(20)
    expect(ripeRatings(twenty.slice(1), MONDAY, ZONE)).toEqual([])
    expect(() => ratingsEntry(four, ZONE)).toThrow(RangeError)
  })

  it('on the Monday after the last of them, never in the moment it is given', () => {
    const five = Array.from(
      { length: 5 },
      (_, at): WaitingRating => ({
        at: Date.parse('2026-11-30T00:00:00+08:00') + at * HOUR,
        rating: { result: 5 },
        under: { category: 'lift', zone: 'b1', channel: 'web', team: null },
      }),
    )
    const monday = Date.parse('2026-12-07T00:00:00+08:00')
    expect(ripeRatings(five, monday - 1, ZONE)).toEqual([])
    expect(ripeRatings(five, monday, ZONE)).toHaveLength(5)
    expect(ratingsEntry(five, ZONE)).toMatchObject({ at: monday, month: '2026-12' })
  })

  it('with the codes that all of them share, and the month in which they do', () => {
    const under = { category: 'lift', zone: null, channel: 'web', team: 'repairs' } as const
    const five = Array.from({ length: 5 }, (_, at) => ({
      at: Date.parse('2026-11-27T12:00:00+08:00') + at,
      rating: { result: 5 - at },
      under: { ...under, team: at === 0 ? null : 'repairs' },
    }))
    const entry = ratingsEntry(five, ZONE)
    expect(entry).toMatchObject({
      month: '2026-11',
      at: Date.parse('2026-11-30T00:00:00+08:00'),
      satisfied: { hits: 2, of: 5 },
      category: 'lift',
      zone: null,
    })
    expect(entry).not.toHaveProperty('team')
    expect(entry.questions).toEqual({ result: { hits: 2, of: 5 } })
  })

  it('each in one entry only, in the order of their coming or not yet', () => {
    fc.assert(
      fc.property(ratings, (all) => {
        const told = publish(all).flatMap(({ of }) => of)
        expect(new Set(told).size).toBe(told.length)
      }),
    )
  })
})

/*
 * The attack: every published number is a sum over some ratings, of one value for each (satisfied, or a question's
 * answer of four and more). Whoever adds and subtracts published numbers holds a linear combination of the ratings'
 * values; it tells of fewer than five where all but a few coefficients cancel out.
 */
describe('an attacker who tries every linear combination of what is published', () => {
  const NAMES = ['satisfied', ...RATING_QUESTIONS] as const
  /** A rating counts as satisfied by its answer to `result`: these two numbers are the same unknown. */
  const unknownOf = (rating: WaitingRating, name: (typeof NAMES)[number]) =>
    name === 'satisfied' && rating.rating.result !== undefined ? 'result' : name

  /** Rows of coefficients over all unknowns, with the names of the ratings they belong to. */
  function equations(all: readonly WaitingRating[]) {
    const columns: Array<{ rating: WaitingRating; unknown: string }> = []
    const columnOf = (rating: WaitingRating, unknown: string) => {
      const at = columns.findIndex((column) => column.rating === rating && column.unknown === unknown)
      return at >= 0 ? at : columns.push({ rating, unknown }) - 1
    }
    const rows = publish(all).flatMap(({ entry, of }) =>
      NAMES.flatMap((name) => {
        const told = name === 'satisfied' ? entry.satisfied : entry.questions[name]
        if (!told) return []
        const counted = of.filter((rating) => name === 'satisfied' || rating.rating[name] !== undefined)
        expect(told.of).toBe(counted.length)
        return [new Map(counted.map((rating) => [columnOf(rating, unknownOf(rating, name)), 1]))]
      }),
    )
    return { columns, rows }
  }

  /** Every combination with coefficients -2…2 of rows that touch the same ratings; others can only grow. */
  function* combinations(rows: ReadonlyArray<Map<number, number>>): Generator<Map<number, number>> {
    const [row, ...rest] = rows
    if (!row) return void (yield new Map())
    for (const other of combinations(rest)) {
      for (const factor of [-2, -1, 0, 1, 2]) {
        const sum = new Map(other)
        for (const [column, value] of row) sum.set(column, (sum.get(column) ?? 0) + factor * value)
        yield sum
      }
    }
  }

  it('learns nothing about fewer than five', () => {
    fc.assert(
      fc.property(ratings, (all) => {
        const { columns, rows } = equations(all)
        const touching = Map.groupBy(rows, (row) => columns[[...row.keys()][0] ?? 0]?.rating.under.category ?? '')
        for (const group of [...touching.values()].flatMap((list) => chunks(list, 4))) {
          for (const combination of combinations(group)) {
            const left = [...combination].filter(([, value]) => value !== 0).map(([column]) => columns[column]?.rating)
            const people = new Set(left).size
            expect(people === 0 || people >= SMALLEST_GROUP).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  const chunks = <Item>(list: readonly Item[], size: number): Item[][] =>
    Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

  it('would learn of one who left a question open if it were told all the same', () => {
    const under = { category: 'lift', zone: null, channel: 'web', team: null } as const
    const all: WaitingRating[] = [
      ...Array.from({ length: 5 }, () => ({ result: 5, attitude: 5 })),
      { attitude: 1 },
    ].map((rating) => ({ at: 0, rating, under }))
    const entry = ratingsEntry(all, ZONE)
    expect(entry.satisfied).toEqual({ hits: 5, of: 6 })
    expect(entry.questions).toEqual({ attitude: { hits: 5, of: 6 } })
  })
})
