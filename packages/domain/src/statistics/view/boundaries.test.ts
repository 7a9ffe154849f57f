import { describe, expect, it } from 'vitest'
import type { CaseEntry, CaseEntryType, PublicCase } from '../../complaints/public-entry.ts'
import { publicCase } from '../../complaints/testing/public-case.ts'
import { DAY } from '../../time/instant.ts'
import type { BoardView } from './board-view.ts'
import { addEntry, emptyTable } from './case-table.ts'
import { type BoardQuery, EVERYTHING } from './query.ts'
import { viewOf } from './view.ts'

const LAYOUT = { zone: 'UTC', zones: new Map(), categories: new Map(), households: null }
const START = Date.UTC(2026, 0, 5)

type Change = [type: CaseEntryType, at: number, change: Partial<PublicCase>]

/** The entries of one case: filed, then what happens, each in milliseconds after START. */
function life(filed: Partial<PublicCase>, ...changes: Change[]): CaseEntry[] {
  let is = publicCase({ receivedAt: START, ...filed })
  const entries: CaseEntry[] = [{ type: 'filed', at: is.receivedAt, was: null, is }]
  for (const [type, at, change] of changes) {
    const was = is
    is = { ...is, ...change }
    entries.push({ type, at: START + at, was, is })
  }
  return entries
}

/** @param watched a view is made after each entry */
function view(
  entries: readonly CaseEntry[],
  asOf: number,
  query: Partial<BoardQuery> = {},
  watched = false,
): BoardView {
  const table = emptyTable()
  for (const entry of entries) {
    addEntry(table, entry)
    if (watched) viewOf(table, EVERYTHING, entry.at, LAYOUT)
  }
  return viewOf(table, { ...EVERYTHING, ...query }, START + asOf, LAYOUT)
}

const at = (number: string, days: number, facts: Partial<PublicCase> = {}) =>
  life({ number, zone: 'b1', receivedAt: START + days * DAY, ...facts })
const repeated = (...cases: CaseEntry[][]) => view(cases.flat(), 900 * DAY).rates.repeated

describe('a repeated case', () => {
  it('comes at most 90 days after one of its category and zone', () => {
    expect(repeated(at('1', 0), at('2', 90))).toEqual({ hits: 1, of: 2 })
    expect(repeated(at('1', 0), life({ number: '2', zone: 'b1', receivedAt: START + 90 * DAY + 1 }))).toMatchObject({
      hits: 0,
    })
    expect(repeated(at('1', 0), at('2', 9, { zone: 'b2' }), at('3', 9, { category: 'noise' }))).toMatchObject({
      hits: 0,
    })
  })

  it('is not one that came at the same moment, but both repeat what came before them', () => {
    expect(repeated(at('1', 0), at('2', 0))).toEqual({ hits: 0, of: 2 })
    expect(repeated(at('1', 0), at('2', 5), at('3', 5), at('4', 5))).toEqual({ hits: 3, of: 4 })
  })

  it('has a place, and is not the same matter told twice', () => {
    expect(repeated(at('1', 0, { zone: null }), at('2', 1, { zone: null }))).toEqual({ hits: 0, of: 0 })
    expect(repeated(at('1', 0), at('2', 1, { outcome: 'duplicate' }), at('3', 95))).toEqual({ hits: 0, of: 2 })
    expect(repeated(at('1', 0, { kind: 'question' }), at('2', 1))).toEqual({ hits: 0, of: 1 })
  })

  it('is one whatever is selected', () => {
    const entries = [...at('1', 0), ...at('2', 9)]
    expect(view(entries, 10 * DAY, { from: '2026-01-14' }).rates.repeated).toEqual({ hits: 1, of: 1 })
  })
})

describe('still solved after 30 days', () => {
  const solved: Change = ['confirmed', DAY, { endedAt: START + DAY, outcome: 'confirmed' }]
  const reopened = (after: number): Change => ['reopened', after, { endedAt: null, outcome: null, reopenings: 1 }]
  const rate = (asOf: number, ...changes: Change[]) => view(life({}, ...changes), asOf).rates.stillSolved

  it('is judged from the thirtieth day on', () => {
    expect(rate(31 * DAY - 1, solved)).toEqual({ hits: 0, of: 0 })
    expect(rate(31 * DAY, solved)).toEqual({ hits: 1, of: 1 })
  })

  it('is not a case opened again until then', () => {
    expect(rate(90 * DAY, solved, reopened(31 * DAY))).toEqual({ hits: 0, of: 1 })
    expect(rate(90 * DAY, solved, reopened(31 * DAY + 1))).toEqual({ hits: 1, of: 1 })
  })

  it('is undone by an appeal only where the panel agrees with it', () => {
    const appealed: Change = ['appealed', 3 * DAY, { endedAt: null, outcome: null, appeal: 'pending' }]
    const decided = (appeal: 'partly' | 'rejected'): Change => ['appeal-decided', 20 * DAY, { appeal }]
    expect(rate(90 * DAY, solved, appealed, decided('partly'))).toEqual({ hits: 0, of: 1 })
    expect(rate(90 * DAY, solved, appealed, decided('rejected'))).toEqual({ hits: 1, of: 1 })
  })
})

describe('a plan', () => {
  const planned = life({ planDue: START + DAY, resolutionDue: START + 9 * DAY })

  it('is broken once its date is past, not at the moment itself', () => {
    expect(view(planned, DAY).rates.planKept).toEqual({ hits: 0, of: 0 })
    expect(view(planned, DAY + 1).rates.planKept).toEqual({ hits: 0, of: 1 })
  })
})

describe('a case', () => {
  it('was passed on more than once from the second time on', () => {
    const entries = [1, 2, 3].flatMap((transfers) => life({ number: `${transfers}`, transfers }))
    expect(view(entries, DAY).rates.transferred).toEqual({ hits: 2, of: 3 })
  })

  it('taken over with its result had nobody to dispute it', () => {
    const done = { resolvedAt: START, endedAt: START }
    const entries = [
      ...life({ number: '1', ...done, outcome: 'recorded' }),
      ...life({ number: '2', ...done, outcome: 'silent' }),
    ]
    expect(view(entries, DAY).rates.disputed).toEqual({ hits: 0, of: 1 })
  })
})

describe('a case of which only the week is told from some day on', () => {
  const weekly: Change = ['classified', 2 * DAY, { precision: 'week', receivedAt: START, zone: null }]
  const told = life({ number: '1', receivedAt: START + 2 * DAY }, weekly)
  const entries = [...told.slice(0, 1), ...at('2', 1), ...told.slice(1)]

  it.each([true, false])('counts on the Monday of its week, and at no hour (watched: %s)', (watched) => {
    const filed = (day: string) => view(entries, 20 * DAY, { from: day, to: day }, watched).figures.filed
    expect(['2026-01-05', '2026-01-06', '2026-01-07'].map(filed)).toEqual([1, 1, 0])
    expect(view(entries, 20 * DAY, { to: '2026-01-05' }, watched).figures.filed).toBe(1)
    expect(view(entries, 20 * DAY, {}, watched).heat).toMatchObject({ n: 1, byWeek: 1 })
  })
})

describe('a step of the series', () => {
  it('ends before midnight', () => {
    const midnight = START + DAY
    const entries = life({ receivedAt: midnight - 1 }, ['confirmed', DAY, { endedAt: midnight, outcome: 'confirmed' }])
    const { steps } = view(entries, 2 * DAY, { from: '2026-01-05', step: 'day' }).series
    expect(steps.map(({ filed, ended, open }) => [filed, ended, open])).toEqual([
      [1, 0, 1],
      [0, 1, 0],
      [0, 0, 0],
    ])
  })

  it('is compared by date with a year before, where there is such a date', () => {
    const entries = life({ receivedAt: Date.UTC(2023, 0, 1) })
    const query = { from: '2024-02-27', to: '2024-03-02', step: 'day', compare: 'year' } as const
    expect(view(entries, 0, query).series.pairs).toEqual([0, 1, null, 2, 3])
    const after = { ...query, from: '2025-02-27', to: '2025-03-02' }
    expect(view(entries, 0, after).series).toMatchObject({ pairs: [0, 1, 3, 4], before: { length: 5 } })
  })
})

describe('a pause', () => {
  it('holds until its time is over', () => {
    const paused = life({}, ['paused', DAY, { pausedFor: 'weather', pausedUntil: START + 3 * DAY }])
    expect(view(paused, 3 * DAY - 1).paused).toEqual({ n: 1, reasons: [{ reason: 'weather', n: 1, longest: 2879 }] })
    expect(view(paused, 3 * DAY).paused).toEqual({ n: 0, reasons: [] })
  })
})

describe('the weeks of the control chart', () => {
  it('are those that are over by the end of the period', () => {
    const last = (to: string) => view(life({}), 60 * DAY, { to }).control.weeks.at(-1)?.week
    expect(['2026-01-17', '2026-01-18', '2026-01-24', '2026-01-25'].map(last)).toEqual([
      '2026-01-05',
      '2026-01-12',
      '2026-01-12',
      '2026-01-19',
    ])
  })
})
