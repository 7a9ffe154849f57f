import type { Instant } from '../time/instant.ts'
import type { Cell } from './cell.ts'
import { resolutionFact, responseFact } from './clock-fact.ts'
import { bucketBetween } from './duration-grid.ts'
import type { OverdueCase } from './figures.ts'
import type { OpenCase } from './fold.ts'

/** What the open cases add to one group at the moment of a board. Buckets ascend. */
export interface Pending {
  open: number
  overdue: number
  response: { buckets: number[]; late: number }
  resolution: { buckets: number[]; late: number }
}

const NOBODY: Pending = {
  open: 0,
  overdue: 0,
  response: { buckets: [], late: 0 },
  resolution: { buckets: [], late: 0 },
}

/** An open case at one moment: for each pending clock its bucket so far and whether its promise is past. */
interface Waiting {
  cells: readonly Cell[]
  response: { bucket: number; late: boolean } | null
  resolution: { bucket: number; late: boolean } | null
}

/** Sorts the open cases into their groups, youngest first so that every group's buckets ascend. */
export function pendingAt(open: Iterable<OpenCase>, asOf: Instant): (cell: Cell) => Pending {
  const youngestFirst = [...open].sort((a, b) => b.facts.receivedAt - a.facts.receivedAt)
  const groups = new Map<Cell, Pending>()
  for (const { facts, cells } of youngestFirst) {
    const bucket = bucketBetween(facts.receivedAt, asOf)
    const waiting: Waiting = {
      cells,
      response: responseFact(facts).state === 'pending' ? { bucket, late: asOf > facts.responseDue } : null,
      resolution: resolutionFact(facts).state === 'pending' ? { bucket, late: asOf > facts.resolutionDue } : null,
    }
    addWaiting(groups, waiting)
  }
  return (cell) => groups.get(cell) ?? NOBODY
}

function addWaiting(groups: Map<Cell, Pending>, { cells, response, resolution }: Waiting): void {
  const overdue = response?.late === true || resolution?.late === true
  for (const cell of cells) {
    let pending = groups.get(cell)
    if (pending === undefined) {
      pending = { open: 0, overdue: 0, response: { buckets: [], late: 0 }, resolution: { buckets: [], late: 0 } }
      groups.set(cell, pending)
    }
    pending.open++
    if (overdue) pending.overdue++
    if (response !== null) addClock(pending.response, response)
    if (resolution !== null) addClock(pending.resolution, resolution)
  }
}

function addClock(
  clock: { buckets: number[]; late: number },
  { bucket, late }: { bucket: number; late: boolean },
): void {
  clock.buckets.push(bucket)
  if (late) clock.late++
}

/**
 * Open cases past a promise, the one that broke first at the top; each once, with the promise that broke first. Of those that
 * broke at the same moment, as told, the number decides: of cases told by their week it says nothing.
 */
export function overdueAt(open: Iterable<Pick<OpenCase, 'facts'>>, asOf: Instant, limit: number): OverdueCase[] {
  const overdue: OverdueCase[] = []
  for (const { facts } of open) {
    const broken: Array<Pick<OverdueCase, 'clock' | 'due'>> = []
    if (responseFact(facts).state === 'pending') broken.push({ clock: 'response', due: facts.responseDue })
    if (resolutionFact(facts).state === 'pending') broken.push({ clock: 'resolution', due: facts.resolutionDue })
    const first = broken.filter(({ due }) => asOf > due).sort((a, b) => a.due - b.due)[0]
    if (first === undefined) continue
    const { number, category, zone, precision } = facts
    overdue.push({ number, category, zone, ...first, precision })
  }
  return overdue.sort((a, b) => a.due - b.due || (a.number < b.number ? -1 : 1)).slice(0, limit)
}
