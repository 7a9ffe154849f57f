import {
  addEntry,
  type BoardQuery,
  type CaseTable,
  EVERYTHING,
  emptyTable,
  type Layout,
  viewOf,
} from '@linsheng/domain/statistics/view'
import { atMost, type Figure, measured } from '../figure.ts'
import { complaint, NOW, randomNumbers, ratings } from './complaints.ts'
import { megabytesInUse, round, timed } from './measure.ts'

const ROUNDS = 9
const ZONES = Array.from({ length: 60 }, (_, at) => `zone-${at + 1}`)
/** Six buildings and their floors, in a zone that changes its clocks. */
const LAYOUT: Layout = {
  zone: 'Europe/Berlin',
  zones: new Map(ZONES.map((code, at) => [code, at < 6 ? null : `zone-${(at % 6) + 1}`])),
  categories: new Map(),
  households: 2000,
}
const YEAR: BoardQuery = { ...EVERYTHING, from: '2025-12-01', to: '2026-11-30', step: 'day', compare: 'year' }
const NARROW: BoardQuery = { ...EVERYTHING, category: 'category-1', zone: 'zone-2', team: 'team-1' }

function filled(complaints: number): CaseTable {
  const random = randomNumbers(20261123)
  const table = emptyTable()
  for (let at = 0; at < complaints; at++) {
    const is = complaint(random, at, complaints)
    addEntry(table, { type: 'filed', at: is.receivedAt, was: null, is })
    if (random() < 0.05) addEntry(table, ratings(is, Math.floor(random() * 7)))
  }
  return table
}

/** Median time of a view, in milliseconds; the first ones still compile. */
function viewTime(table: CaseTable, query: BoardQuery): number {
  const times = Array.from({ length: ROUNDS }, () => timed(() => viewOf(table, query, NOW, LAYOUT)).milliseconds)
  return round(times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN)
}

export function views(): Figure[] {
  const small = filled(25_000)
  const [all25k, middle] = [viewTime(small, EVERYTHING), filled(100_000)]
  return [
    measured('view_ms_of_25k', all25k, 'ms'),
    atMost(100, 'view_ms_of_100k', viewTime(middle, EVERYTHING), 'ms'),
    measured('view_of_a_year_ms_at_100k', viewTime(middle, YEAR), 'ms'),
    measured('narrow_view_ms_at_100k', viewTime(middle, NARROW), 'ms'),
    measured(
      'view_json_kb_at_100k',
      round(JSON.stringify(viewOf(middle, EVERYTHING, NOW, LAYOUT)).length / 1000),
      'kB',
    ),
    ...viewsOfAMillion(),
  ]
}

function viewsOfAMillion(): Figure[] {
  const before = megabytesInUse()
  const { value: table, milliseconds } = timed(() => filled(1_000_000))
  const memory = megabytesInUse() - before
  return [
    measured('view_ms_of_1m', viewTime(table, EVERYTHING), 'ms'),
    measured('view_of_a_year_ms_at_1m', viewTime(table, YEAR), 'ms'),
    measured('narrow_view_ms_at_1m', viewTime(table, NARROW), 'ms'),
    measured('table_entries_per_s', Math.round((table.entries / milliseconds) * 1000), '1/s'),
    measured('table_memory_mb_at_1m', round(memory), 'MB'),
  ]
}
