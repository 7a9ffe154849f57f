import { translator } from '@linsheng/i18n/catalog'
import { board } from '@linsheng/i18n/catalogs/board/index'
import { figures } from '@linsheng/i18n/catalogs/figures/index'
import type { Locale } from '@linsheng/i18n/locales'

/** What codes stand for: those of the filters, and those that only tables name. */
const LABELLED = ['category', 'zone', 'team', 'channel', 'priority', 'outcome', 'cause', 'pause'] as const
export type Labelled = (typeof LABELLED)[number]
export type Labels = Partial<Record<Labelled, Record<string, string>>>

/** A place as the floor map draws it: the one around it, and where it stands among its neighbours. */
export interface Place {
  code: string
  parent: string | null
  kind: 'building' | 'floor' | 'shared'
}

/** A published deadline in elapsed minutes. Those in working hours have no one place on a scale of elapsed time. */
export interface Deadline {
  clock: 'response' | 'resolution'
  priority: string
  minutes: number
}

/** What the board's parts are written with; goes to the browser as JSON, so it holds nothing but data. */
export interface BoardContext {
  locale: Locale
  /** IANA time zone of the community. */
  zone: string
  /** Root-relative addresses of the community's complaints and of this page, ending in a slash. */
  casesPath: string
  boardPath: string
  /** Names of the codes the community knows, in the reader's language. */
  labels: Labels
  places: Place[]
  deadlines: Deadline[]
}

/** The board's own texts and those of figures, in one language. */
export function wordsOf(locale: Locale) {
  return { board: translator(board, locale), figures: translator(figures, locale) }
}
export type Words = ReturnType<typeof wordsOf>

/** How a code is called; one the community no longer knows keeps its code. */
export function labelOf({ labels }: BoardContext, words: Words, of: Labelled, code: string): string {
  if (code === '-' && (of === 'zone' || of === 'team')) return words.board(`missing.${of}`)
  if (code === '*') return words.board('several')
  const known = labels[of] ?? {}
  return Object.hasOwn(known, code) ? (known[code] ?? code) : code
}
