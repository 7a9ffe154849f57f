import type { AuditReport, SeenCheckpoint } from '@linsheng/audit'
import type { BoardPage } from '@linsheng/contracts/board'
import type { BoardView } from '@linsheng/domain/statistics'

/** What the page asks its worker to do. */
export interface RecountOrder {
  /** Address of the community's public files, ending in a slash. */
  files: string
  /** Query of the page; the moment and the entries its figures rest on. */
  search: string
  asOf: number
  entries: number
  layout: BoardPage['layout']
  /** What this browser saw of the log last. */
  known: SeenCheckpoint | null
  pinned: string | null
}

/** What the worker says: how far it is, at last what it found. */
export type RecountAnswer =
  | { kind: 'progress'; done: number; size: number }
  /** `view` null: the log is not to be relied on, or does not reach as far as the page yet. */
  | { kind: 'done'; report: AuditReport; view: BoardView | null }
  /** The files could not be had: that says nothing about the log. */
  | { kind: 'failed' }
