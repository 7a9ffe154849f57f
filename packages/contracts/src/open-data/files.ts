import { LOCALE_PREFIX, type Locale } from '@linsheng/i18n'

/** Paths below `/data/<community>/`. */
export const COMPLAINTS_CSV = 'complaints.csv'
export const COMPLAINTS_JSON = 'complaints.json'
export const DATA_PACKAGE = 'datapackage.json'
export const BOARD_SCHEMA = 'board.schema.json'
/** The board's feeds, one of each kind in every language: `board.xml`, `board.en.xml`. */
export const boardAtomFile = (locale: Locale): string => inLanguage('board', locale, 'xml')
export const boardFeedFile = (locale: Locale): string => inLanguage('board-feed', locale, 'json')

const inLanguage = (name: string, locale: Locale, extension: string): string =>
  [name, LOCALE_PREFIX[locale], extension].filter((part) => part !== '').join('.')

export const BADGE = 'badge.svg'

/** Figures a badge can show. */
export const BADGE_FIGURES = ['resolution', 'response', 'satisfied', 'overdue'] as const
export type BadgeFigure = (typeof BADGE_FIGURES)[number]
