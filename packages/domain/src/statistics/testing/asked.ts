import fc from 'fast-check'
import { CHANNELS, PRIORITIES } from '../../complaints/vocabulary.ts'
import { DAY } from '../../time/instant.ts'
import type { RatingsEntry, Share } from '../../transparency/ratings.ts'
import { type BoardQuery, COMPARISONS, STEPS } from '../view/query.ts'
import { entriesOfCases, momentAfter, moments } from './entries.ts'
import type { Asked } from './slow-view.ts'

/** Random questions to random registers, for property tests. */

export const CATEGORIES = new Map([
  ['lift', 'equipment'],
  ['water', 'equipment'],
  ['equipment', null],
])
export const ZONES = new Map([
  ['b1', '3'],
  ['b2', '3'],
  ['3', null],
])
/** Of zones with clocks that change, at midnight too, and that do not. */
const layouts = fc.constantFrom('UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/Havana').map((zone) => ({
  ...{ zone, categories: CATEGORIES, zones: ZONES, households: 480 },
}))

const orNull = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { freq: 1, nil: null })
const dates = fc.integer({ min: 0, max: 1500 }).map((days) => Temporal.PlainDate.from('2022-10-20').add({ days }))
const anyDate = fc
  .tuple(dates, fc.constantFrom('as it is', 'first', 'last'))
  .map(([date, which]) =>
    (which === 'as it is'
      ? date
      : date.with({ day: which === 'first' ? 1 : 31 }, { overflow: 'constrain' })
    ).toString(),
  )
/** Mostly whatever it is, or nothing would be left of a dozen cases. */
const one = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { freq: 1, nil: null })
const codes = <Value>(...values: Value[]) => fc.oneof({ arbitrary: fc.constant(null), weight: 5 }, one(...values))
const queries: fc.Arbitrary<BoardQuery> = fc.record({
  from: orNull(anyDate),
  to: orNull(anyDate),
  category: codes('lift', 'equipment', 'noise', 'unheard-of'),
  zone: codes('b1', '3', '-'),
  channel: codes('web', 'import'),
  team: codes('east', '-'),
  priority: codes(...PRIORITIES),
  outcome: codes('open', 'withdrawn', 'confirmed', 'merged'),
  step: fc.constantFrom(...STEPS),
  compare: fc.constantFrom(...COMPARISONS),
})

const shares: fc.Arbitrary<Share> = fc
  .tuple(fc.integer({ min: 5, max: 9 }), fc.nat(5))
  .map(([of, hits]) => ({ hits, of }))
const left = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined })
const ratingsEntries: fc.Arbitrary<RatingsEntry> = fc
  .record({
    days: fc.integer({ min: 0, max: 1300 }),
    satisfied: shares,
    speed: left(shares),
    codes: fc.record(
      {
        category: fc.constantFrom('lift', 'noise', 'gone'),
        zone: fc.constantFrom(null, 'b1', '3'),
        channel: fc.constantFrom(...CHANNELS.slice(0, 2)),
        team: fc.constantFrom(null, 'east'),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ days, satisfied, speed, codes }) => ({
    ...{ type: 'ratings' as const, at: Date.UTC(2022, 10, 1) + days * DAY, month: '2022-11', satisfied },
    ...{ questions: speed === undefined ? {} : { speed }, ...codes },
  }))

export const anyAsked: fc.Arbitrary<Asked> = fc
  .record({
    entries: entriesOfCases(14),
    ratings: fc.array(ratingsEntries, { maxLength: 5 }),
    query: queries,
    wait: moments,
    layout: layouts,
  })
  .map(({ entries, ratings, query, wait, layout }) => ({
    ...{ entries, ratings, query, layout },
    asOf: Math.max(momentAfter(entries, wait), ...ratings.map(({ at }) => at)),
  }))
