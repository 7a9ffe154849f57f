import { type Week, weekAfter } from '../time/week.ts'
import { OPEN_WEEKS_MAX } from './vocabulary.ts'

/** Weeks of a report, all that is known of its time. */
export interface ReportWeeks {
  /** It came in. */
  week: Week
  endedWeek: Week | null
}

/** The week after which a report is erased: so many after its end or, never ended, `OPEN_WEEKS_MAX` after it came in. */
export const erasedAfter = ({ week, endedWeek }: ReportWeeks, retentionWeeks: number): Week =>
  endedWeek === null ? weekAfter(week, OPEN_WEEKS_MAX) : weekAfter(endedWeek, retentionWeeks)

/** Whether it has to be gone by now. Weeks sort as texts. */
export const isOutlived = (report: ReportWeeks, retentionWeeks: number, thisWeek: Week): boolean =>
  thisWeek > erasedAfter(report, retentionWeeks)
