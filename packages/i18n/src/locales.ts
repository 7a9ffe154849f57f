/** Languages of the texts, first one first. The site serves the first without a path prefix. */
export const LOCALES = ['zh-Hans', 'zh-Hant', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const DEFAULT_LOCALE: Locale = 'zh-Hans'

/** First path segment of each locale; empty for the default. */
export const LOCALE_PREFIX: Record<Locale, string> = { 'zh-Hans': '', 'zh-Hant': 'zh-hant', en: 'en' }

/** A language's own name, for the language switch: never translated. */
export const LOCALE_NAME: Record<Locale, string> = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }

/** Whether a text from outside names one of our locales. */
export function isLocale(value: string): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** The locale a site path is in: `/en/demo/board/` is `en`, anything unprefixed is the default. */
export function localeOf(pathname: string): Locale {
  const first = pathname.split('/')[1] ?? ''
  return LOCALES.find((locale) => LOCALE_PREFIX[locale] !== '' && LOCALE_PREFIX[locale] === first) ?? DEFAULT_LOCALE
}

/** The same path without its locale prefix, always starting with `/`. */
export function withoutLocale(pathname: string): string {
  const prefix = LOCALE_PREFIX[localeOf(pathname)]
  return prefix === '' ? pathname : pathname.slice(prefix.length + 1) || '/'
}

/** The path of the same page in another locale; takes a path with or without a prefix. */
export function localizedPath(locale: Locale, pathname: string): string {
  const prefix = LOCALE_PREFIX[locale]
  return prefix === '' ? withoutLocale(pathname) : `/${prefix}${withoutLocale(pathname)}`
}
