import { type Locale, translator } from '@linsheng/i18n'
import { inbox } from '@linsheng/i18n/catalogs/inbox/index'

/** What the inbox says, without every other feature's catalog. */
export const inboxTexts = (locale: Locale) => translator(inbox, locale)
