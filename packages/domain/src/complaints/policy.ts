import type { Calendar } from '../time/calendar.ts'
import type { Clock, Priority } from './vocabulary.ts'

/** What a community promises. `zone` is an IANA time zone such as `Asia/Shanghai`. */
export interface Policy {
  zone: string
  calendar: Calendar
  /** Hours from the start of the clock until it runs out: elapsed or working hours, as the calendar says. */
  targets: Record<Priority, Record<Clock, number>>
  /** Days of silence after a proposed result until it counts as accepted. */
  silenceDays: number
  /** Days after the end in which a case can be reopened. */
  reopenDays: number
}

/** The defaults of the published procedure: first response 2 h / 24 h / 48 h, resolved 24 h / 3 d / 7 d. */
export const DEFAULT_TARGETS: Policy['targets'] = {
  critical: { response: 2, resolution: 24 },
  major: { response: 24, resolution: 72 },
  ordinary: { response: 48, resolution: 168 },
}
export const DEFAULT_SILENCE_DAYS = 7
export const DEFAULT_REOPEN_DAYS = 30
