import { type Locale, translator } from '@linsheng/i18n'
import { roster } from '@linsheng/i18n/catalogs/roster/index'

/** The roster's own texts, without every other feature's catalog. */
export const rosterTexts = (locale: Locale) => translator(roster, locale)
export type RosterTexts = ReturnType<typeof rosterTexts>
