import { type Locale, translator } from '@linsheng/i18n'
import { messages } from '@linsheng/i18n/catalogs/messages/index'

/** Words of the bell and the list of alerts. */
export const alertTexts = (locale: Locale) => translator(messages, locale)
