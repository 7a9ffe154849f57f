import type { Html } from '../live/html.ts'

/** One cell: what is shown, and the bare value that a download holds. */
export interface Cell {
  text: string
  value: string | number | null
  /** Overdue is the only thing red on the page; `then` is the period compared with, in grey. */
  mark?: 'overdue' | 'strong' | 'then'
}

export interface PartRow {
  /** Stable name of the row in downloads. */
  code: string
  label: string
  /** How far it is set in below the row above. */
  depth?: number
  href?: string
  /** A smaller line under the label. */
  note?: string
  cells: Cell[]
}

/** The questions in the order of the page, under what they are about. */
export const GROUPS = {
  now: ['overdue', 'paused', 'stock'],
  time: ['series', 'heat', 'control'],
  place: ['places'],
  category: ['categories', 'causes', 'sheet'],
  speed: ['within', 'response', 'resolution', 'spread'],
  people: ['satisfaction', 'rates'],
  who: ['team', 'channel', 'priority', 'outcome'],
} as const
export type PartName = (typeof GROUPS)[keyof typeof GROUPS][number]
export const GROUP_NAMES = [
  'now',
  'time',
  'place',
  'category',
  'speed',
  'people',
  'who',
] as const satisfies ReadonlyArray<keyof typeof GROUPS>
export const PART_NAMES: readonly PartName[] = Object.values(GROUPS).flat()
export const isPartName = (name: string): name is PartName => PART_NAMES.some((known) => known === name)

/**
 * One question that the board answers: a table, and where it helps a drawing of the same numbers. The page, the download
 * and the recount all come from it.
 */
export interface Part {
  name: PartName
  /** What the table shows, in a sentence; empty where there is nothing to say. */
  finding: string
  /** Heading of the first column, then of the others, each with its name in downloads. */
  head: string
  columns: Array<{ code: string; label: string }>
  rows: PartRow[]
  /** Says the same as the table to those who see it. */
  chart?: Html
}

/** A drawing, where there is one. */
export const withChart = (chart: Html | undefined): { chart?: Html } => (chart === undefined ? {} : { chart })
