/** Paths below `/data/<community>/`. */
export const COMPLAINTS_CSV = 'complaints.csv'
export const COMPLAINTS_JSON = 'complaints.json'
export const DATA_PACKAGE = 'datapackage.json'
export const BOARD_SCHEMA = 'board.schema.json'
export const BOARD_ATOM = 'board.xml'
export const BOARD_FEED = 'board-feed.json'
export const BADGE = 'badge.svg'

/** Figures a badge can show. */
export const BADGE_FIGURES = ['resolution', 'response', 'satisfied', 'overdue'] as const
export type BadgeFigure = (typeof BADGE_FIGURES)[number]

/** Licence of the data where a community has named no other. */
export const DEFAULT_LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const
