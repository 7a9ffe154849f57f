import type { WeekFigures } from '@linsheng/domain/statistics'
import type { Week } from '@linsheng/domain/time'

/** One week of the register beside the one before. */
export interface WeeklyDigest {
  week: Week
  /** Not over yet: overdue is as of now. */
  running: boolean
  now: WeekFigures
  before: WeekFigures
  /** Categories in which anything came in or was solved in either week, most cases first. */
  byCategory: Array<{ category: string; now: WeekFigures; before: WeekFigures }>
  /** Newest first, the running one too, as far back as `WEEKS_LISTED`. */
  weeks: Array<{ week: Week; figures: WeekFigures }>
}

/** Weeks that a digest lists for looking further back. */
export const WEEKS_LISTED = 12
