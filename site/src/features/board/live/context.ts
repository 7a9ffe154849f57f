import { type Dimension, NO_CODE } from '@linsheng/domain/statistics'
import { translator } from '@linsheng/i18n/catalog'
import { board } from '@linsheng/i18n/catalogs/board/index'
import { figures } from '@linsheng/i18n/catalogs/figures/index'
import { formatMonth } from '@linsheng/i18n/format'
import type { Locale } from '@linsheng/i18n/locales'

/** What the board's parts are written with; goes to the browser as JSON, so it holds nothing but data. */
export interface BoardContext {
  locale: Locale
  /** IANA time zone of the community. */
  zone: string
  /** Root-relative address of the community's complaints, ending in a slash. */
  casesPath: string
  /** Names of the codes the community knows, in the reader's language. */
  labels: Partial<Record<Dimension, Record<string, string>>>
}

/** The board's own texts and those of figures, in one language. */
export function wordsOf(locale: Locale) {
  return { board: translator(board, locale), figures: translator(figures, locale) }
}
export type Words = ReturnType<typeof wordsOf>

/** How a code is called; one the community no longer knows keeps its code. */
export function labelOf({ locale, labels }: BoardContext, words: Words, dimension: Dimension, code: string): string {
  if (dimension === 'month') return code.length > 4 ? formatMonth(locale, code) : code
  if (code === NO_CODE && (dimension === 'zone' || dimension === 'team')) return words.board(`missing.${dimension}`)
  const known = labels[dimension] ?? {}
  return Object.hasOwn(known, code) ? (known[code] ?? code) : code
}
