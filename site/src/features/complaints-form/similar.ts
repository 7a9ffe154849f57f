import type { PublicCaseSummary, Suggestions } from '@linsheng/contracts/complaints'
import { inLocale, type Locale } from '@linsheng/contracts/text'
import { formatDuration } from '@linsheng/i18n/format'

/** Characters of a description that are looked at for similar cases. */
export const QUERY_MAX = 300
const MINUTE = 60_000

export interface SimilarCase {
  number: string
  /** What staff published of it, else its category. */
  what: string
  where: string
}
/** What others filed, in words, for somebody who is about to file the same. */
export interface Similar {
  usual: { time: string; count: number } | null
  open: SimilarCase[]
  solved: SimilarCase[]
}

export function similarOf({ usual, open, solved }: Suggestions, locale: Locale): Similar {
  const inWords = (found: PublicCaseSummary): SimilarCase => ({
    number: found.number,
    what: found.summary ?? inLocale(found.category.name, locale),
    where: found.zone ? inLocale(found.zone.name, locale) : '',
  })
  return {
    usual: usual && { time: formatDuration(locale, usual.median / MINUTE), count: usual.of },
    open: open.map(inWords),
    solved: solved.map(inWords),
  }
}

/** Whether there is anything to say. */
export const saysSomething = ({ usual, open, solved }: Similar): boolean =>
  usual !== null || open.length > 0 || solved.length > 0
