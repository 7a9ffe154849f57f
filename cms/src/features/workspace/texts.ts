import { type Locale, translator } from '@linsheng/i18n'
import { work } from '@linsheng/i18n/catalogs/work/index'

/** Lists of work, the boards of managers and the committee, writing down by the book, taking lists away. */
export const workTexts = (locale: Locale) => translator(work, locale)
export type WorkTexts = ReturnType<typeof workTexts>
