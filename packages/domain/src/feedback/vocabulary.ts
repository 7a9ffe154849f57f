import { HOUR } from '../time/instant.ts'

/** What an anonymous report is about, told in the clear; everything else is sealed. */
export const REPORT_CATEGORIES = ['money', 'conduct', 'safety', 'pressure', 'neighbours', 'other'] as const
export type ReportCategory = (typeof REPORT_CATEGORIES)[number]

/** `waiting`: no member has answered yet. */
export const REPORT_STATES = ['waiting', 'answered', 'ended'] as const
export type ReportState = (typeof REPORT_STATES)[number]

/** How a report ends: as an ordinary complaint, with an action, or with a reasoned no. */
export const REPORT_OUTCOMES = ['case', 'action', 'declined'] as const
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number]

/** Who wrote a sealed message; members' notes among themselves are for members only. */
export const MESSAGE_AUTHORS = ['reporter', 'committee', 'note'] as const
export type MessageAuthor = (typeof MESSAGE_AUTHORS)[number]

/** A first answer is due so long after the time inside the sealed report. */
export const FIRST_ANSWER_WITHIN = 72 * HOUR
/** Longest time between two tests of the channel. */
export const CHECK_EVERY_DAYS = 31

/** How many weeks after its end a report may be kept; what a community sets lies between. A quarter at least, so that it can be counted. */
export const RETENTION_WEEKS = { min: 13, max: 260, initially: 52 } as const
/** A report that is never ended is erased so many weeks after the one it came in. */
export const OPEN_WEEKS_MAX = 104
