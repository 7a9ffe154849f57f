/** A quarter of a year, `2026-Q4`. */
export const QUARTER = /^\d{4}-Q[1-4]$/
