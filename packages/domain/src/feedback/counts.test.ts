import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Week, weekAfter } from '../time/week.ts'
import { SMALLEST_GROUP } from '../transparency/ratings.ts'
import {
  areCounts,
  type ChannelCounts,
  COUNTED_OPEN_AFTER,
  type CountedReport,
  countsOf,
  isSettledBy,
  settledIn,
} from './counts.ts'
import { type Quarter, quarterBefore, quarterOf } from './quarter.ts'
import { REPORT_OUTCOMES } from './vocabulary.ts'

const many = (count: number, report: CountedReport): CountedReport[] => Array.from({ length: count }, () => report)
const ended = (outcome: CountedReport['outcome'], inTime = true): CountedReport => ({ outcome, inTime })
const open: CountedReport = { outcome: null, inTime: null }

describe('what is told of a quarter', () => {
  it.each<[string, CountedReport[], ChannelCounts | null]>([
    ['four reports', many(4, ended('case')), null],
    ['five alike', many(5, ended('case')), { received: 5, inTime: 5, outcomes: { case: 5 } }],
    [
      'few of two kinds',
      [...many(6, ended('case')), ...many(3, ended('action')), ...many(2, ended('declined'))],
      { received: 11, inTime: 11, outcomes: { case: 6, rest: 5 } },
    ],
    [
      'few of one kind, hidden by the next',
      [...many(9, ended('case')), ...many(6, ended('action')), ...many(1, ended('declined'))],
      { received: 16, inTime: 16, outcomes: { case: 9, rest: 7 } },
    ],
    [
      'few that were never ended',
      [...many(9, ended('case')), ...many(6, ended('action')), ...many(2, open)],
      { received: 17, inTime: null, outcomes: { case: 9, rest: 8 } },
    ],
    [
      'enough that were never ended',
      [...many(9, ended('case', false)), ...many(5, open)],
      { received: 14, inTime: 0, outcomes: { case: 9 } },
    ],
    [
      'one that was late',
      [...many(9, ended('case')), ended('case', false)],
      { received: 10, inTime: null, outcomes: { case: 10 } },
    ],
  ])('%s', (_what, reports, counts) => {
    expect(countsOf(reports)).toEqual(counts)
  })

  it('is what can be told, of any reports', () => {
    const report = fc.record({
      outcome: fc.constantFrom(...REPORT_OUTCOMES, null),
      inTime: fc.constantFrom(true, false, null),
    })
    const kinds = fc.array(fc.tuple(report, fc.integer({ min: 1, max: 12 })), { maxLength: 6 })
    fc.assert(
      fc.property(kinds, (groups) => {
        const counts = countsOf(groups.flatMap(([one, count]) => many(count, one)))
        expect(counts === null || areCounts(counts)).toBe(true)
      }),
    )
  })

  it.each<[string, ChannelCounts]>([
    ['more in time than there are', { received: 9, inTime: 10, outcomes: { case: 9 } }],
    ['fewer than none in time', { received: 9, inTime: -5, outcomes: { case: 9 } }],
    ['few in time', { received: 9, inTime: 3, outcomes: { case: 9 } }],
    ['few late', { received: 9, inTime: 8, outcomes: { case: 9 } }],
    ['more ended than there are', { received: 9, inTime: null, outcomes: { case: 5, action: 5 } }],
    ['few open', { received: 9, inTime: null, outcomes: { case: 6 } }],
    ['few with an outcome', { received: 9, inTime: null, outcomes: { case: 4, action: 5 } }],
    ['few in all', { received: 4, inTime: null, outcomes: {} }],
  ])('is never %s', (_what, counts) => {
    expect(areCounts(counts)).toBe(false)
  })
})

interface Life {
  weeksIn: number
  endedAfter: number | null
  outcome: (typeof REPORT_OUTCOMES)[number]
  inTime: boolean
}

/** Reports as they come in over three years, some of them ended. */
const reports: fc.Arbitrary<Life[]> = fc.array(
  fc.record({
    weeksIn: fc.nat({ max: 150 }),
    endedAfter: fc.option(fc.nat({ max: 40 }), { freq: 6 }),
    outcome: fc.constantFrom(...REPORT_OUTCOMES, 'case' as const, 'case' as const),
    inTime: fc.constantFrom(true, true, true, false),
  }),
  { maxLength: 60, size: 'max' },
)
const BEGINNING: Week = '2024-W40'

interface Told {
  quarter: Quarter
  counts: ChannelCounts
  of: CountedReport[]
}

/** Everything that is ever published, quarter after quarter, as the sweep does it: each report counted once. */
function publish(all: readonly Life[]): Told[] {
  const waiting = new Set(
    all.map(({ weeksIn, endedAfter, outcome, inTime }) => {
      const week = weekAfter(BEGINNING, weeksIn)
      const endedWeek = endedAfter === null ? null : weekAfter(week, endedAfter)
      return { weeks: { week, endedWeek }, report: endedWeek === null ? open : { outcome, inTime } }
    }),
  )
  const told: Told[] = []
  for (let weeks = 0; weeks < 220; weeks += 1) {
    const thisWeek = weekAfter(BEGINNING, weeks)
    const quarter = quarterBefore(quarterOf(thisWeek))
    if (told.some((other) => other.quarter === quarter)) continue
    const settled = [...waiting].filter(({ weeks }) => isSettledBy(weeks, quarter, thisWeek))
    const counts = countsOf(settled.map(({ report }) => report))
    if (!counts) continue
    told.push({ quarter, counts, of: settled.map(({ report }) => ({ ...report })) })
    for (const one of settled) waiting.delete(one)
  }
  return told
}

describe('reports are counted', () => {
  it('in the quarter they ended in, or when they were open for half a year', () => {
    expect(settledIn({ week: '2026-W40', endedWeek: '2027-W01' })).toBe('2027-Q1')
    expect(settledIn({ week: '2026-W30', endedWeek: null })).toBe(quarterOf(weekAfter('2026-W30', COUNTED_OPEN_AFTER)))
    expect(isSettledBy({ week: '2026-W30', endedWeek: null }, '2027-Q4', '2027-W02')).toBe(false)
    expect(isSettledBy({ week: '2026-W30', endedWeek: '2026-W53' }, '2026-Q4', '2027-W01')).toBe(true)
    expect(isSettledBy({ week: '2026-W30', endedWeek: '2027-W01' }, '2026-Q4', '2027-W02')).toBe(false)
  })

  it('all of them, but for the last few', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const counted = publish(all).reduce((sum, { counts }) => sum + counts.received, 0)
        expect(all.length - counted).toBeLessThan(SMALLEST_GROUP)
      }),
      { numRuns: 40 },
    )
  })
})

/*
 * The attack: every published number is a sum over some reports of one unknown each (how it ended, or whether it was
 * answered in time). Whoever adds and subtracts published numbers holds a linear combination of these unknowns; it tells
 * of fewer than five where all but a few cancel out.
 */
describe('an attacker who tries every linear combination of what is published', () => {
  type Row = Map<string, number>
  const rowOf = (keys: readonly string[]): Row => new Map(keys.map((key) => [key, 1]))

  /** Published numbers over the reports they count: `unknown` says what of a report a number is about. */
  function rows({ counts, of }: Told, quarter: number): Row[] {
    const keys = (unknown: 'end' | 'time', isCounted: (report: CountedReport) => boolean) =>
      of.flatMap((report, at) => (isCounted(report) ? [`${quarter}/${at}/${unknown}`] : []))
    const told = Object.keys(counts.outcomes)
    const untold = (report: CountedReport) => report.outcome === null || !told.includes(report.outcome)
    const opens = of.filter(({ outcome }) => outcome === null).length
    const isOpenInRest = 'rest' in counts.outcomes && received(counts) === of.length
    const inRest = (report: CountedReport) => untold(report) && (report.outcome !== null || isOpenInRest)
    const endRows = Object.entries(counts.outcomes).map(([name, count]) => {
      const row = rowOf(keys('end', name === 'rest' ? inRest : ({ outcome }) => outcome === name))
      expect(row.size).toBe(count)
      return row
    })
    expect(received(counts) + (isOpenInRest ? 0 : opens)).toBe(of.length)
    const all = (['end', 'time'] as const).map((unknown) => rowOf(keys(unknown, () => true)))
    const inTime = counts.inTime === null ? [] : [rowOf(keys('time', (report) => report.inTime === true))]
    return [...all, ...endRows, ...inTime]
  }
  const received = ({ outcomes }: ChannelCounts): number =>
    Object.values(outcomes).reduce((sum: number, count) => sum + (count ?? 0), 0)

  function* combinations([row, ...others]: readonly Row[]): Generator<Row> {
    if (!row) return void (yield new Map())
    for (const other of combinations(others)) {
      for (const factor of [-2, -1, 0, 1, 2]) {
        const sum = new Map(other)
        for (const [key, value] of row) sum.set(key, (sum.get(key) ?? 0) + factor * value)
        yield sum
      }
    }
  }

  const peopleIn = (row: Row): number =>
    new Set([...row].filter(([, value]) => value !== 0).map(([key]) => key.split('/').slice(0, 2).join('/'))).size

  it('learns nothing about fewer than five, within a quarter', () => {
    fc.assert(
      fc.property(reports, (all) => {
        for (const [at, told] of publish(all).entries()) {
          for (const combination of combinations(rows(told, at))) {
            const people = peopleIn(combination)
            expect(people === 0 || people >= SMALLEST_GROUP).toBe(true)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('nor across quarters: no report is counted in two, so nothing cancels out', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const told = publish(all)
        const unknowns = told.flatMap((one, at) => [...new Set(rows(one, at).flatMap((row) => [...row.keys()]))])
        expect(new Set(unknowns).size).toBe(unknowns.length)
        expect(new Set(told.map(({ quarter }) => quarter)).size).toBe(told.length)
      }),
      { numRuns: 40 },
    )
  })

  it('would learn of one who was declined if it were told all the same', () => {
    const naive = rows(
      {
        quarter: '2026-Q4',
        counts: { received: 6, inTime: 6, outcomes: { case: 5, declined: 1 } },
        of: [...many(5, ended('case')), ended('declined')],
      },
      0,
    )
    expect([...combinations(naive)].some((row) => peopleIn(row) === 1)).toBe(true)
  })
})
