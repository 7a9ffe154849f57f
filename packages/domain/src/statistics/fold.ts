import type { PublicCase, PublicEntry } from '../complaints/public-entry.ts'
import { addTo, type Cell, type Contribution } from './cell.ts'
import { resolutionFact, responseFact } from './clock-fact.ts'
import { DIMENSIONS } from './figures.ts'
import { advanceTo, type Codes, cellsOf, codesOf, emptyGroups, type Groups } from './groups.ts'
import { isSatisfied, SMALLEST_GROUP } from './rating.ts'

/** A complaint that has not ended: kept singly, because its pending clocks count up to the moment of each board. */
export interface OpenCase {
  facts: PublicCase
  cells: Cell[]
}

/** A rating that waits for others: the groups its case stood in when it was rated. */
export interface WaitingRating {
  codes: Codes
  satisfied: boolean
}

/**
 * Everything the figures need of the entries so far. Its size does not grow with the number of ended complaints. It
 * belongs to `fold` and `boardOf` alone; nobody else changes it.
 */
export interface Fold {
  /** Public entries folded so far, of all kinds. */
  entries: number
  groups: Groups
  /** By case number. */
  open: Map<string, OpenCase>
  waiting: WaitingRating[]
}

export function emptyFold(): Fold {
  return { entries: 0, groups: emptyGroups(), open: new Map(), waiting: [] }
}

/**
 * Takes one more public entry into the figures: subtracts the case as it was and adds it as it is. Mutates `state`.
 * Only complaints are counted; a case that becomes another kind leaves the figures with all it had added, its ratings
 * excepted. Entries of one case come in their order; entries of different cases in any.
 * @throws RangeError where `was` is not what was folded last of the case. Then `state` is as before, except where an
 * ended case was never counted: that shows too late, and `state` is not to be used again.
 */
export function fold(state: Fold, entry: PublicEntry): void {
  const was = countable(entry.was)
  const is = countable(entry.is)
  mustFollow(state, was, entry.is.number)
  state.entries++
  move(state, was, is)
  if (entry.rating !== undefined && is !== null) rate(state, is, isSatisfied(entry.rating))
}

/** As far as a fold can tell: it knows the open cases, and of the ended ones only how many there are. */
function mustFollow(state: Fold, was: PublicCase | null, number: string): void {
  const wasOpen = was !== null && was.endedAt === null
  if (state.open.has(number) !== wasOpen)
    throw new RangeError(`an entry about ${number} does not follow the one before it`)
}

function countable(facts: PublicCase | null): PublicCase | null {
  return facts?.kind === 'complaint' ? facts : null
}

function move(state: Fold, was: PublicCase | null, is: PublicCase | null): void {
  if (is !== null && advanceTo(state.groups, is.month)) findCellsAgain(state)
  const left = was === null ? null : takeOut(state, was)
  if (is === null) return
  const cells = was !== null && left !== null && sameGroups(was, is) ? left : cellsOf(state.groups, codesOf(is))
  addToAll(cells, is, 1)
  if (is.endedAt === null) state.open.set(is.number, { facts: is, cells })
}

/** The counters the case was in, now without it. */
function takeOut(state: Fold, was: PublicCase): Cell[] {
  const cells = state.open.get(was.number)?.cells ?? cellsOf(state.groups, codesOf(was))
  addToAll(cells, was, -1)
  state.open.delete(was.number)
  return cells
}

function addToAll(cells: readonly Cell[], facts: PublicCase, by: 1 | -1): void {
  const contribution: Contribution = { response: responseFact(facts), resolution: resolutionFact(facts) }
  for (const cell of cells) addTo(cell, contribution, by)
}

function sameGroups(a: PublicCase, b: PublicCase): boolean {
  return DIMENSIONS.every((dimension) => a[dimension] === b[dimension])
}

function findCellsAgain(state: Fold): void {
  for (const open of state.open.values()) open.cells = cellsOf(state.groups, codesOf(open.facts))
}

/** Ratings enter the figures several at once, so that two boards cannot be subtracted to learn a single one. */
function rate(state: Fold, facts: PublicCase, satisfied: boolean | null): void {
  if (satisfied === null) return
  state.waiting.push({ codes: codesOf(facts), satisfied })
  if (state.waiting.length < SMALLEST_GROUP) return
  for (const { codes, satisfied } of state.waiting) {
    for (const { rating } of cellsOf(state.groups, codes)) {
      rating.of++
      if (satisfied) rating.hits++
    }
  }
  state.waiting = []
  state.groups.hidden = null
}
