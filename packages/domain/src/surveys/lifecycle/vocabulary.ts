import { DAY } from '../../time/instant.ts'

/** Only ever in this order; `cancelled` instead of being closed, its responses are discarded uncounted. */
export const SURVEY_STATUSES = ['draft', 'open', 'closed', 'published', 'cancelled'] as const
export type SurveyStatus = (typeof SURVEY_STATUSES)[number]

/** How often a survey comes again. */
export const REPEATS = ['quarter', 'half-year', 'year'] as const
export type Repeats = (typeof REPEATS)[number]
/** Months from one wave to the next. */
export const MONTHS_BETWEEN = { quarter: 3, 'half-year': 6, year: 12 } as const satisfies Record<Repeats, number>

export const ACTION_STATES = ['planned', 'underway', 'done', 'dropped'] as const
export type ActionState = (typeof ACTION_STATES)[number]

/** Shortest and longest time a survey is open, extensions included. */
export const OPEN_AT_LEAST = 3 * DAY
export const OPEN_AT_MOST = 60 * DAY
/** An opening that was missed by more is not made up for: staff arrange another time. */
export const OPENED_WITHIN = DAY
/** Reminders go to all households, never to those who have not answered: nobody knows who these are. */
export const REMINDERS_MAX = 3
/** Shortest time between two reminders. */
export const REMINDER_GAP = 2 * DAY
/** After this time results are published whether or not anybody has answered for them: bad ones cannot be held back. */
export const PUBLISHED_WITHIN = 14 * DAY
