import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '../../complaints/vocabulary.ts'
import type { PublicEntry } from '../../transparency/entry.ts'
import { anyAsked, CATEGORIES, ZONES } from '../testing/asked.ts'
import { entriesOfCases } from '../testing/entries.ts'
import { casesOf } from '../testing/slow-board.ts'
import { localDate, slowComparison } from '../testing/slow-dates.ts'
import { slowCauses, slowOverdue, slowPaused, slowSpread, slowStock } from '../testing/slow-open.ts'
import { slowRates, slowWithin } from '../testing/slow-rates.ts'
import {
  type Asked,
  fitting,
  ratingsIn,
  receivedIn,
  slowCompared,
  slowHeat,
  slowRows,
  slowSeries,
  slowSheet,
  slowTotal,
  slowWeeks,
  sumOf,
} from '../testing/slow-view.ts'
import type { BoardView } from './board-view.ts'
import { addEntry, emptyTable } from './case-table.ts'
import { EVERYTHING, FILTERS } from './query.ts'
import { viewOf } from './view.ts'

function viewAfter(entries: readonly PublicEntry[], { query, asOf, layout }: Omit<Asked, 'entries' | 'ratings'>) {
  const table = emptyTable()
  for (const entry of entries) addEntry(table, entry)
  return viewOf(table, query, asOf, layout)
}
const fast = (asked: Asked): BoardView => viewAfter([...asked.entries, ...asked.ratings], asked)

const agrees = (check: (asked: Asked, view: BoardView) => void, numRuns = 100) =>
  fc.assert(
    fc.property(anyAsked, (asked) => check(asked, fast(asked))),
    { numRuns },
  )

describe('a view agrees with its definitions applied to every case', () => {
  it('in the figures of the selection and of what it is compared with', () => {
    agrees((asked, view) => {
      expect(view.figures).toEqual(slowTotal(asked))
      expect(view.comparison).toEqual(slowCompared(asked))
      expect(view.entries).toBe(asked.entries.length + asked.ratings.length)
    }, 120)
  })

  it('in the rates', () => {
    agrees((asked, view) => {
      const selected = receivedIn(asked)
      expect(view.rates).toEqual(slowRates(selected, casesOf(asked.entries), asked.entries, asked.asOf))
      expect(view.within).toEqual(slowWithin(selected, asked.asOf))
      expect(view.perHouseholds).toEqual(asked.query.zone === null ? { hits: selected.length, of: 480 } : null)
    }, 120)
  })

  it('in the series', () => {
    agrees((asked, { series }) => {
      expect(series.steps).toEqual(slowSeries(asked, series.step))
      const compared = slowComparison(asked.query, {
        from: asked.query.from,
        to: asked.query.to ?? localDate(asked.asOf, asked.layout.zone),
      })
      expect(series.before).toEqual(compared === null ? [] : slowSeries(asked, series.step, compared))
      expect(series.pairs).toHaveLength(series.steps.length)
    })
  })

  it('in the rows of every dimension', () => {
    agrees((asked, { by }) => {
      for (const name of FILTERS) expect({ [name]: by[name] }).toEqual({ [name]: slowRows(asked, name) })
    })
  })

  it('in the satisfaction, which never rests on fewer than five', () => {
    agrees((asked, { satisfaction, by, comparison }) => {
      const ratings = ratingsIn(asked)
      const satisfied = sumOf(ratings.map((entry) => entry.satisfied))
      const speed = sumOf(ratings.flatMap(({ questions }) => questions.speed ?? []))
      expect(satisfaction.satisfied === null).toBe(satisfied === null)
      expect(satisfaction.satisfied ?? {}).toMatchObject(satisfied ?? {})
      expect(satisfaction.speed ?? {}).toMatchObject(speed ?? {})
      expect(satisfaction.result).toBeNull()
      const { satisfied: all, speed: one, result, attitude } = satisfaction
      const rows = FILTERS.flatMap((name) => by[name].map(({ figures }) => figures.satisfied))
      for (const share of [all, one, result, attitude, ...rows, comparison?.figures.satisfied]) {
        expect(share?.of ?? 5).toBeGreaterThanOrEqual(5)
      }
    })
  })

  it('in the hours, what is overdue, paused and open, and the causes', () => {
    agrees((asked, view) => {
      const selected = receivedIn(asked)
      expect(view.heat).toEqual(slowHeat(asked))
      expect(view.sheet).toEqual(slowSheet(asked))
      expect(view.spread).toEqual(slowSpread(selected))
      expect(view.overdue).toEqual(slowOverdue(selected, asked.asOf))
      expect(view.stock).toEqual(slowStock(selected, asked.asOf))
      const paused = slowPaused(selected, asked.entries, asked.asOf)
      expect(view.paused).toEqual({ n: paused.n, reasons: expect.arrayContaining(paused.reasons) })
      expect(view.paused.reasons).toHaveLength(paused.reasons.length)
      const { counts, ...causes } = slowCauses(selected)
      expect(view.causes).toMatchObject(causes)
      expect(Object.fromEntries(view.causes.rows.map(({ cause, n }) => [cause, n]))).toEqual(counts)
    })
  })

  it('in the weeks of the control chart', () => {
    agrees((asked, { control }) => {
      const received = fitting(asked).map((c) => localDate(c.receivedAt, asked.layout.zone))
      const filed = (week: string) => {
        const next = Temporal.PlainDate.from(week).add({ weeks: 1 }).toString()
        return received.filter((date) => week <= date && date < next).length
      }
      expect(control.weeks).toEqual(
        slowWeeks(asked).map((week) => expect.objectContaining({ week, filed: filed(week) })),
      )
    })
  })
})

describe('a view', () => {
  it('is the same, byte for byte, in whatever order cases were told, and with views made in between', () => {
    fc.assert(
      fc.property(anyAsked, (asked) => {
        const table = emptyTable()
        const byCase = Map.groupBy(asked.entries, ({ is }) => is.number)
        for (const entry of [...asked.ratings, ...[...byCase.values()].reverse().flat()]) {
          addEntry(table, entry)
          viewOf(table, asked.query, Math.max(entry.at, 0), asked.layout)
        }
        const { query, asOf, layout } = asked
        expect(JSON.stringify(viewOf(table, query, asOf, layout))).toBe(JSON.stringify(fast(asked)))
      }),
      { numRuns: 60 },
    )
  })

  it('survives being written as JSON', () => {
    agrees((_, view) => {
      expect(JSON.parse(JSON.stringify(view))).toEqual(view)
    }, 60)
  })

  it('of nothing is empty, not an error', () => {
    const layout = { zone: 'Asia/Shanghai', zones: ZONES, categories: CATEGORIES, households: null }
    const view = viewAfter([], { query: { ...EVERYTHING, from: '2026-02-01', compare: 'year' }, asOf: 0, layout })
    expect(view.figures).toMatchObject({ filed: 0, open: 0, satisfied: null, responseMedian: null })
    expect(view.within.resolved1d).toEqual({ share: null, n: 0 })
    expect(view.curves.all.response).toEqual({ n: 0, events: 0, until: null, points: [[0, 1]] })
    expect(view.control).toEqual({ weeks: [], limits: null })
    expect(view.perHouseholds).toBeNull()
  })

  it('refuses entries that do not follow one another', () => {
    fc.assert(
      fc.property(entriesOfCases(3), (entries) => {
        const [first] = entries
        const torn = entries.find(({ was }) => was !== null)
        fc.pre(first !== undefined && torn !== undefined)
        const table = emptyTable()
        expect(() => addEntry(table, torn)).toThrow(RangeError)
        addEntry(table, first)
        expect(() => addEntry(table, first)).toThrow(RangeError)
        expect(table.entries).toBe(1)
      }),
    )
  })

  it('has an answer for every outcome', () => {
    fc.assert(
      fc.property(anyAsked, fc.constantFrom(...OUTCOMES), (asked, outcome) => {
        const view = fast({ ...asked, query: { ...asked.query, outcome } })
        expect(view.satisfaction.satisfied).toBeNull()
        expect(view.figures.open).toBe(0)
      }),
      { numRuns: 30 },
    )
  })
})
