import type { CaseEntry, PublicCase } from '../complaints/public-entry.ts'
import { isCaseEntry, type PublicEntry } from '../transparency/entry.ts'
import type { RatingsEntry } from '../transparency/ratings.ts'
import { addClock, addTo, type Cell, type Contribution } from './cell.ts'
import { type ClockFact, resolutionFact, responseFact } from './clock-fact.ts'
import { DIMENSIONS } from './figures.ts'
import { advanceTo, type Codes, cellsOf, codesOf, emptyGroups, type Groups, NO_CODE, SEVERAL } from './groups.ts'

/** A complaint that has not ended: kept singly, because its pending clocks count up to the moment of each board. */
export interface OpenCase {
  facts: PublicCase
  cells: Cell[]
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
}

export function emptyFold(): Fold {
  return { entries: 0, groups: emptyGroups(), open: new Map() }
}

/**
 * Takes one more public entry into the figures: subtracts the case as it was and adds it as it is. Mutates `state`.
 * Only complaints are counted; a case that becomes another kind leaves the figures with all it had added. Entries of one
 * case come in their order; entries of different cases in any. What is about no case and no rating is only counted.
 * @throws RangeError where `was` is not what was folded last of the case. Then `state` is as before, except where an
 * ended case was never counted: that shows too late, and `state` is not to be used again.
 * @param entry `unknown`: of a later type, which says nothing here but counts as an entry
 */
export function fold(state: Fold, entry: PublicEntry | 'unknown'): void {
  if (entry === 'unknown') state.entries++
  else foldKnown(state, entry)
}

function foldKnown(state: Fold, entry: PublicEntry): void {
  if (isCaseEntry(entry)) foldCase(state, entry)
  else if (entry.type === 'ratings') foldRatings(state, entry)
  state.entries++
}

function foldCase(state: Fold, entry: CaseEntry): void {
  const was = countable(entry.was)
  mustFollow(state, was, entry.is.number)
  move(state, was, countable(entry.is))
}

/** Ratings count in the month they became public in, and under `SEVERAL` where they have no code in common. */
function foldRatings(state: Fold, { satisfied, month, category, channel, ...places }: RatingsEntry): void {
  const codes: Codes = {
    month,
    category: category ?? SEVERAL,
    channel: channel ?? SEVERAL,
    zone: places.zone === undefined ? SEVERAL : (places.zone ?? NO_CODE),
    team: places.team === undefined ? SEVERAL : (places.team ?? NO_CODE),
  }
  if (advanceTo(state.groups, month)) findCellsAgain(state)
  for (const { rating } of cellsOf(state.groups, codes)) {
    rating.of += satisfied.of
    rating.hits += satisfied.hits
  }
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
  const open = was === null ? undefined : state.open.get(was.number)
  if (open !== undefined && is !== null && sameGroups(open.facts, is)) {
    stay(state, open, is)
    return
  }
  if (was !== null) takeOut(state, was, open)
  if (is !== null) putIn(state, is)
}

function putIn(state: Fold, is: PublicCase): void {
  const contribution = contributionOf(is)
  const cells = cellsOf(state.groups, codesOf(is))
  for (const cell of cells) addTo(cell, contribution, 1)
  if (is.endedAt === null) state.open.set(is.number, { facts: is, cells })
}

function takeOut(state: Fold, was: PublicCase, open: OpenCase | undefined): void {
  const contribution = contributionOf(was)
  for (const cell of open?.cells ?? cellsOf(state.groups, codesOf(was))) addTo(cell, contribution, -1)
  state.open.delete(was.number)
}

/** An open case stays in its groups: only a clock that says something else now is counted anew. */
function stay(state: Fold, { facts, cells }: OpenCase, is: PublicCase): void {
  const [before, after] = [contributionOf(facts), contributionOf(is)]
  for (const clock of CLOCKS) {
    if (isSameFact(before[clock], after[clock])) continue
    for (const cell of cells) {
      addClock(cell[clock], before[clock], -1)
      addClock(cell[clock], after[clock], 1)
    }
  }
  if (is.endedAt === null) state.open.set(is.number, { facts: is, cells })
  else state.open.delete(is.number)
}

const CLOCKS = ['response', 'resolution'] as const

const contributionOf = (facts: PublicCase): Contribution => ({
  response: responseFact(facts),
  resolution: resolutionFact(facts),
})

const isSameFact = (a: ClockFact, b: ClockFact): boolean =>
  a.state === b.state && a.bucket === b.bucket && a.verdict === b.verdict

function sameGroups(a: PublicCase, b: PublicCase): boolean {
  return DIMENSIONS.every((dimension) => a[dimension] === b[dimension])
}

function findCellsAgain(state: Fold): void {
  for (const open of state.open.values()) open.cells = cellsOf(state.groups, codesOf(open.facts))
}
