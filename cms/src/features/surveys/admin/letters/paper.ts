import { formatReceipt, parseReceipt } from '@linsheng/anonymity/receipts'
import type { PrintedLetters } from '@linsheng/contracts/surveys'
import type { Locale } from '@linsheng/contracts/text'
import { LOCALES, localizedPath } from '@linsheng/i18n/locales'

/** What stands on a sheet: in which languages, and who helps. */
export interface Paper {
  /** One or two, the first one first. */
  locales: Locale[]
  helper: string
}

/** Languages a letter can be written in; two make it a whole page instead of half of one. */
export const LETTER_LANGUAGES: ReadonlyArray<readonly [Locale, ...Locale[]]> = [
  ...LOCALES.map((locale): [Locale] => [locale]),
  ['zh-Hans', 'en'],
  ['zh-Hant', 'en'],
]

export type Letter = PrintedLetters['letters'][number]

/** A code in groups, as one reads it out and types it. */
export function readableCode(code: string): string {
  const plain = parseReceipt(code)
  return plain === null ? code : formatReceipt(plain)
}

/** Where a survey is answered, in a language. */
export const surveyAddress = (origin: string, community: string, slug: string, locale: Locale): string =>
  `${origin}${localizedPath(locale, `/${community}/surveys/${slug}/`)}`

/** The same with a household's code, behind `#`: no server and no log ever sees it. */
export const addressWithCode = (address: string, code: string): string =>
  `${address}#code=${parseReceipt(code) ?? code}`

const doors = new Intl.Collator('zh', { numeric: true })

/** Building by building in the order given, then by door: as they are carried up the stairs. */
export function inWalkingOrder(letters: readonly Letter[], buildings: readonly string[]): Letter[] {
  const place = (zone: string): number => {
    const at = buildings.indexOf(zone)
    return at < 0 ? buildings.length : at
  }
  return letters.toSorted(
    (a, b) => place(a.zone) - place(b.zone) || doors.compare(a.zone, b.zone) || doors.compare(a.door, b.door),
  )
}
