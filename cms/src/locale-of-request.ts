import { DEFAULT_LOCALE, type Locale } from '@linsheng/i18n'
import type { PayloadRequest } from 'payload'

const ADMIN_LANGUAGES: Record<string, Locale> = { zh: 'zh-Hans', 'zh-TW': 'zh-Hant', en: 'en' }

/** The catalog's name of one of the admin's languages. */
export const localeOfLanguage = (language: string | undefined): Locale =>
  ADMIN_LANGUAGES[language ?? ''] ?? DEFAULT_LOCALE

/** The catalog's name of the language the admin is shown in. */
export function localeOfRequest(req: Pick<PayloadRequest, 'i18n'>): Locale {
  return localeOfLanguage(req.i18n?.language)
}
