import { type ArgumentsAt, everyLocale, type Key } from '@linsheng/i18n'

/** A text in the admin's three languages, under Payload's names for them. */
export interface Label {
  [language: string]: string
  zh: string
  'zh-TW': string
  en: string
}

/** A catalog text in the admin's three languages, for labels and descriptions of collections and fields. */
export function label<K extends Key>(key: K, ...values: ArgumentsAt<K>): Label {
  const texts = everyLocale<K>(key, ...values)
  return { zh: texts['zh-Hans'], 'zh-TW': texts['zh-Hant'], en: texts.en }
}
