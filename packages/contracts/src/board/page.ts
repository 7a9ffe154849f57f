import type { BoardView } from '@linsheng/domain/statistics'

/** GET /api/public/v1/<c>/board?… (`boardQueryOf`): the figures of a selection, and how its codes hang together. */
export interface BoardPage {
  view: BoardView
  /** `Layout` with its maps as lists of pairs: what somebody who computes the view again needs besides the log. */
  layout: {
    /** IANA time zone. */
    zone: string
    zones: Array<[code: string, parent: string | null]>
    categories: Array<[code: string, parent: string | null]>
    households: number | null
  }
}
