/**
 * A moment, as whole milliseconds since 1970-01-01T00:00Z. Events, entries and figures carry it: it sorts, subtracts and
 * serialises without a library, also in the reader's browser. Anything about days, months or opening hours is
 * Temporal's work and needs the community's zone (see calendar.ts).
 */
export type Instant = number

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
