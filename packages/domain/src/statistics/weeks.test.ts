import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseEntry, PublicCase } from '../complaints/public-entry.ts'
import { publicCase } from '../complaints/testing/public-case.ts'
import { DAY, HOUR } from '../time/instant.ts'
import { weekAfter, weekBounds } from '../time/week.ts'
import { boardOf } from './board.ts'
import { emptyFold, fold } from './fold.ts'
import { entriesOfCases } from './testing/entries.ts'
import { casesOf } from './testing/slow-board.ts'
import { addToWeeks, figuresOfWeek, overdueSpans, type Weeks, weeksWithCases } from './weeks.ts'

const ZONE = 'Asia/Shanghai'

function weeksAfter(entries: readonly CaseEntry[]): Weeks {
  const weeks: Weeks = new Map()
  for (const entry of entries) addToWeeks(weeks, entry, ZONE)
  return weeks
}

/** The whole history told at once: every case as it stands now, filed and nothing else. */
const asTheyStand = (cases: readonly PublicCase[]): CaseEntry[] =>
  cases.map((is) => ({ type: 'filed', at: is.receivedAt, was: null, is }))

const countsIn = (weeks: Weeks) =>
  [...weeks]
    .flatMap(([week, cells]) => [...cells].map(([category, cell]) => ({ week, category, ...cell })))
    .filter(({ week, category, ...cell }) => Object.values(cell).some((count) => count !== 0))
    .sort((a, b) => (`${a.week} ${a.category}` < `${b.week} ${b.category}` ? -1 : 1))

describe('weeks', () => {
  it('counted entry by entry are those counted from the facts as they stand', () => {
    fc.assert(
      fc.property(entriesOfCases(6), (entries) => {
        expect(countsIn(weeksAfter(entries))).toEqual(countsIn(weeksAfter(asTheyStand(casesOf(entries)))))
      }),
    )
  })

  it('tell as overdue at their end what a board of that moment tells, once nothing happens afterwards', () => {
    fc.assert(
      fc.property(entriesOfCases(6), (entries) => {
        const all = asTheyStand(casesOf(entries))
        const weeks = weeksAfter(all)
        const latest = [...weeks.keys()].sort().at(-1)
        if (latest === undefined) return
        const last = weekAfter(latest, 52)
        const state = emptyFold()
        for (const entry of all) fold(state, entry)
        const asOf = weekBounds(last, ZONE)?.until ?? 0
        expect(figuresOfWeek(weeks, last).overdue).toBe(boardOf(state, asOf).total.overdue)
      }),
    )
  })

  it('count a complaint in the weeks of its receipt, its result and its delay', () => {
    const receivedAt = Date.parse('2026-11-25T00:00:00Z')
    const done = { respondedAt: receivedAt + HOUR, resolvedAt: receivedAt + 6 * DAY }
    const promises = { responseDue: receivedAt + DAY, resolutionDue: receivedAt + 3 * DAY }
    const weeks = weeksAfter(asTheyStand([publicCase({ receivedAt, ...done, ...promises })]))
    expect(figuresOfWeek(weeks, '2026-W48')).toEqual({ filed: 1, resolved: 0, inTime: 0, overdue: 1 })
    expect(figuresOfWeek(weeks, '2026-W49', 'lift')).toEqual({ filed: 0, resolved: 1, inTime: 0, overdue: 0 })
    expect(figuresOfWeek(weeks, '2026-W49', 'noise')).toEqual({ filed: 0, resolved: 0, inTime: 0, overdue: 0 })
    expect(weeksWithCases(weeks)).toEqual(['2026-W48'])
  })

  it('count a complaint that broke both promises once, and twice where it was on time in between', () => {
    const broken = (facts: Partial<PublicCase>) => overdueSpans(publicCase(facts))
    expect(broken({ responseDue: 1, respondedAt: 5, resolutionDue: 3, resolvedAt: 9 })).toEqual([{ from: 1, until: 9 }])
    expect(broken({ responseDue: 1, respondedAt: 2, resolutionDue: 3 })).toEqual([
      { from: 1, until: 2 },
      { from: 3, until: null },
    ])
    expect(broken({ responseDue: 1, outcome: 'recorded', resolutionDue: 3, endedAt: 2 })).toEqual([])
  })
})
