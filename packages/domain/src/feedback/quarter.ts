import { type Week, weekThursday } from '../time/week.ts'

/** A quarter of a year, `2026-Q4`. Quarters sort as texts. */
export type Quarter = string

const MONTHS = 3

/** The quarter a week belongs to: the one its Thursday is in, as a week belongs to a year. @throws RangeError for no such week */
export function quarterOf(week: Week): Quarter {
  const { year, month } = weekThursday(week)
  return `${year}-Q${Math.ceil(month / MONTHS)}`
}

/** The quarter before. */
export function quarterBefore(quarter: Quarter): Quarter {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))]
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`
}
