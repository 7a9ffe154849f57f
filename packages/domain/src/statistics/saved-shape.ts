import type { PublicCase } from '../complaints/public-entry.ts'
import {
  APPEAL_DECISIONS,
  CAUSES,
  CHANNELS,
  ESCALATION_LEVELS,
  KINDS,
  OUTCOMES,
  PAUSE_REASONS,
  PRIORITIES,
  STATUSES,
  VERDICTS,
} from '../complaints/vocabulary.ts'
import { isCount, isText, isWhole, listOf, oneOf, orNull, recordOf, shape, tuple } from '../shape/index.ts'
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

const isPublicCase = shape<PublicCase>({
  number: isText,
  kind: oneOf(KINDS),
  status: oneOf(STATUSES),
  category: isText,
  zone: orNull(isText),
  channel: oneOf(CHANNELS),
  team: orNull(isText),
  priority: oneOf(PRIORITIES),
  precision: oneOf(['exact', 'week']),
  receivedAt: isWhole,
  month: isText,
  respondedAt: orNull(isWhole),
  resolvedAt: orNull(isWhole),
  endedAt: orNull(isWhole),
  outcome: orNull(oneOf(OUTCOMES)),
  responseDue: isWhole,
  resolutionDue: isWhole,
  planDue: orNull(isWhole),
  households: isCount,
  pausedFor: orNull(oneOf(PAUSE_REASONS)),
  pausedUntil: orNull(isWhole),
  escalated: orNull(oneOf(ESCALATION_LEVELS)),
  verdict: orNull(oneOf(VERDICTS)),
  cause: orNull(oneOf(CAUSES)),
  disputes: isCount,
  reopenings: isCount,
  transfers: isCount,
  appeal: orNull(oneOf(['pending', ...APPEAL_DECISIONS])),
  mergedInto: orNull(isText),
})

/** Whether a value read from storage is a saved fold. */
export const isSavedFold = shape<SavedFold>({
  version: isCount,
  entries: isCount,
  newestYear: isCount,
  total: isCell,
  by: shape(eachDimension(() => isCodedCells)),
  pairs: recordOf(listOf(tuple<[string, string, SavedCell]>(isText, isText, isCell))),
  open: listOf(isPublicCase),
})
