import type { BoardView, FilterName } from '@linsheng/domain/statistics'

/** GET /api/public/v1/<c>/board?… (`boardQueryOf`): the figures of a selection, and how its codes hang together. */
export interface BoardPage {
  view: BoardView
  /** What was asked for that neither the community nor its log has a code for: the view leaves it out. */
  unknown: Array<{ name: FilterName; value: string }>
  /** `Layout` with its maps as lists of pairs: what somebody who computes the view again needs besides the log. */
  layout: {
    /** IANA time zone. */
    zone: string
    zones: Array<[code: string, parent: string | null]>
    categories: Array<[code: string, parent: string | null]>
    households: number | null
  }
}
