import type { Mark } from './figures.ts'

/** A row of a result; what its plot draws is in its cells. */
export interface ResultRow {
  label: string
  cells: string[]
  /** A bar from zero, a dot with its interval, or two dots (before or expected in grey). */
  plot: { bar: number } | { dot: Mark; other?: number } | null
}

/** One table with a drawing of its rows beside them. */
export interface ResultTable {
  head: string
  columns: string[]
  rows: ResultRow[]
  /** Words for the two ends of the drawing. */
  axis: [from: string, to: string] | null
}

/** What came of one question: a sentence, its table, and where a mean hides them the counts. */
export interface QuestionResult {
  finding: string
  table: ResultTable
  counts: ResultTable | null
}
