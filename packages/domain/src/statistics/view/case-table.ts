import type { CaseEntry, PublicCase } from '../../complaints/public-entry.ts'
import { DAY, type Instant } from '../../time/instant.ts'
import { isCaseEntry, type PublicEntry } from '../../transparency/entry.ts'
import type { RatingsEntry } from '../../transparency/ratings.ts'
import { type ClockFact, resolutionFact, responseFact } from '../clock-fact.ts'
import { BEYOND_GRID } from '../duration-grid.ts'
import { type Columns, eachFilter, emptyColumns, grown } from './columns.ts'
import { type Interned, idOf, noneInterned } from './interned.ts'
import type { LocalDays } from './local-days.ts'
import { FILTERS, type FilterName } from './query.ts'
import { codeOf, type Traits, traitsKey, traitsOf } from './traits.ts'

/** So long after a case was solved it counts as solved for good. */
export const STAYS_SOLVED = 30 * DAY
/** Numbers of codes and clock facts have 16 bits. */
const MOST_CODES = 65_536

/** An open case: its clocks count up to the moment of each view. */
export interface OpenFacts {
  facts: PublicCase
  /** From its receipt to the beginning of the pause it stands in, in milliseconds; null: none. */
  pausedAfter: number | null
}

/**
 * Every complaint as the entries so far leave it, in columns, so that any selection can be counted. About 120 bytes a case.
 * It belongs to `addEntry` and `viewOf` alone; nobody else changes it.
 */
export interface CaseTable {
  /** Public entries so far, of all kinds. */
  entries: number
  size: number
  rows: Map<string, number>
  columns: Columns
  codes: Record<FilterName, Interned<string>>
  facts: Interned<ClockFact>
  traits: Interned<Traits>
  /** Category and zone together. */
  places: Interned<number>
  /** By row; of complaints only. */
  open: Map<number, OpenFacts>
  ratings: RatingsEntry[]
  /** The rows in the order of receipt as far as they were sorted; those of them that are `moved` have another time since. */
  order: { sorted: Uint32Array; moved: Set<number> }
  /** The local days that were last asked for, and between which moments they hold. */
  days: { zone: string; first: Instant; last: Instant; days: LocalDays } | null
}

export function emptyTable(): CaseTable {
  return {
    entries: 0,
    size: 0,
    rows: new Map(),
    columns: emptyColumns(),
    codes: eachFilter(() => noneInterned()),
    facts: noneInterned(),
    traits: noneInterned(),
    places: noneInterned(),
    open: new Map(),
    ratings: [],
    order: { sorted: new Uint32Array(0), moved: new Set() },
    days: null,
  }
}

/**
 * Takes one more public entry into the table. Entries of one case come in their order; those of different cases in any.
 * @throws RangeError where an entry does not follow those before it; then the table is as before. Also for more than
 * 65,536 codes of one kind; then it is not to be used again.
 */
export function addEntry(table: CaseTable, entry: PublicEntry): void {
  if (isCaseEntry(entry)) addCase(table, entry)
  else if (entry.type === 'ratings') table.ratings.push(entry)
  table.entries++
}

function addCase(table: CaseTable, entry: CaseEntry): void {
  const { number, receivedAt } = entry.is
  const known = table.rows.get(number)
  if ((known === undefined) !== (entry.was === null))
    throw new RangeError(`an entry about ${number} does not follow the one before it`)
  const row = known ?? newRow(table, number)
  if (row < table.order.sorted.length && table.columns.receivedAt[row] !== receivedAt) table.order.moved.add(row)
  rememberSolved(table.columns, row, entry)
  write(table, row, entry.is)
  keepOpen(table, row, entry)
}

function newRow(table: CaseTable, number: string): number {
  const row = table.size++
  if (row === table.columns.capacity) table.columns = grown(table.columns)
  table.rows.set(number, row)
  return row
}

/** The first end that was accepted, and whether it was undone soon: later facts of the case no longer tell. */
function rememberSolved({ solvedAfter, cameBack }: Columns, row: number, { type, at, was, is }: CaseEntry): void {
  const solved = solvedAfter[row] ?? Number.NaN
  if (Number.isNaN(solved)) {
    const isAccepted = is.outcome === 'confirmed' || is.outcome === 'silent'
    if (isAccepted && is.endedAt !== null) solvedAfter[row] = is.endedAt - is.receivedAt
    return
  }
  const isUndone = is.reopenings > (was?.reopenings ?? 0) || (type === 'appeal-decided' && is.appeal !== 'rejected')
  if (isUndone && at - is.receivedAt - solved <= STAYS_SOLVED) cameBack[row] = 1
}

function write(table: CaseTable, row: number, is: PublicCase): void {
  const { columns, codes } = table
  columns.receivedAt[row] = is.receivedAt
  columns.endedAt[row] = is.endedAt ?? Number.POSITIVE_INFINITY
  columns.counted[row] = is.kind === 'complaint' ? 1 : 0
  columns.response[row] = factId(table, responseFact(is))
  columns.resolution[row] = factId(table, resolutionFact(is))
  const traits = traitsOf(is)
  columns.traits[row] = idOf(table.traits, traitsKey(traits), () => traits)
  for (const name of FILTERS) {
    const code = codeOf(is, name)
    const id = idOf(codes[name], code, () => code)
    if (id >= MOST_CODES) throw new RangeError(`more than ${MOST_CODES} codes of one kind`)
    columns.codes[name][row] = id
  }
  columns.place[row] = is.zone === null || traits.isCopy ? 0 : placeId(table, row)
}

function placeId({ places, columns: { codes } }: CaseTable, row: number): number {
  const place = (codes.category[row] ?? 0) * MOST_CODES + (codes.zone[row] ?? 0)
  return idOf(places, place, () => place) + 1
}

const STATES: ReadonlyArray<ClockFact['state']> = ['done', 'ended', 'pending', 'unknown']
const VERDICTS: ReadonlyArray<ClockFact['verdict']> = ['in-time', 'late', 'not-due']

function factId({ facts }: CaseTable, fact: ClockFact): number {
  const kind = STATES.indexOf(fact.state) * VERDICTS.length + VERDICTS.indexOf(fact.verdict)
  return idOf(facts, kind * (BEYOND_GRID + 1) + fact.bucket, () => fact)
}

function keepOpen({ open }: CaseTable, row: number, { at, is }: CaseEntry): void {
  const before = open.get(row)?.pausedAfter ?? null
  open.delete(row)
  if (is.endedAt !== null || is.kind !== 'complaint') return
  open.set(row, { facts: is, pausedAfter: is.pausedFor === null ? null : (before ?? at - is.receivedAt) })
}

/** All rows in the order of their receipt. What has been sorted before is only merged with what has come or moved since. */
export function rowsByReceipt(table: CaseTable): Uint32Array {
  const { order, size, columns } = table
  const { sorted, moved } = order
  if (sorted.length === size && moved.size === 0) return sorted
  const received = (row: number) => columns.receivedAt[row] ?? 0
  const late = [...moved, ...Array.from({ length: size - sorted.length }, (_, at) => sorted.length + at)]
  late.sort((a, b) => received(a) - received(b))
  const merged = new Uint32Array(size)
  let at = 0
  let next = 0
  for (const row of sorted) {
    if (moved.has(row)) continue
    while (next < late.length && received(late[next] ?? 0) < received(row)) merged[at++] = late[next++] ?? 0
    merged[at++] = row
  }
  while (next < late.length) merged[at++] = late[next++] ?? 0
  table.order = { sorted: merged, moved: new Set() }
  return merged
}
