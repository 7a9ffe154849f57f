import { type Locale, translator } from '@linsheng/i18n'
import { importLedger } from '@linsheng/i18n/catalogs/import/index'

/** The import's own texts, without every other feature's catalog. */
export const texts = (locale: Locale) => translator(importLedger, locale)
export type Texts = ReturnType<typeof texts>
