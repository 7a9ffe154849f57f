import { publicCaseGuards } from '../complaints/public-case-guards.ts'
import type { PublicCase } from '../complaints/public-entry.ts'
import { isCount, isText, listOf, recordOf, shape, tuple } from '../shape/index.ts'
import { type Dimension, eachDimension } from './figures.ts'

/** Promise: hits, of; then the histogram: bucket, events, censored, bucket, events, censored … */
export type SavedClock = [hits: number, of: number, histogram: number[]]
/** Filed; ratings: hits, of; the two clocks. */
export type SavedCell = [filed: number, hits: number, of: number, response: SavedClock, resolution: SavedClock]

/** A fold as it is stored. */
export interface SavedFold {
  version: number
  entries: number
  newestYear: number
  total: SavedCell
  by: Record<Dimension, Array<[code: string, cell: SavedCell]>>
  pairs: Record<string, Array<[row: string, column: string, cell: SavedCell]>>
  open: PublicCase[]
}

const isClock = tuple<SavedClock>(isCount, isCount, listOf(isCount))
const isCell = tuple<SavedCell>(isCount, isCount, isCount, isClock, isClock)
const isCodedCells = listOf(tuple<[string, SavedCell]>(isText, isCell))

/** Whether a value read from storage is a saved fold. */
export const isSavedFold = shape<SavedFold>({
  version: isCount,
  entries: isCount,
  newestYear: isCount,
  total: isCell,
  by: shape(eachDimension(() => isCodedCells)),
  pairs: recordOf(listOf(tuple<[string, string, SavedCell]>(isText, isText, isCell))),
  open: listOf(shape(publicCaseGuards)),
})
