import { LOCALE_PREFIX, LOCALES, type Locale } from '@linsheng/i18n'

/** Root-relative address of a page outside any community: `/`, `/en/`. */
export function rootPath(locale: Locale, rest = ''): string {
  const prefix = LOCALE_PREFIX[locale]
  return `/${prefix && `${prefix}/`}${rest}`
}

/** Root-relative address of a community's page; `rest` ends in a slash: `sitePath('en', 'demo', 'board/')`. */
export function sitePath(locale: Locale, community: string, rest = ''): string {
  return rootPath(locale, `${community}/${rest}`)
}

/** Address of a public file, the same in every language: `dataPath('demo', 'board.json')`. */
export function dataPath(community: string, file: string): string {
  return `/data/${community}/${file}`
}

/** What stands in the `[...locale]` part of a route: nothing for the default language. */
export function localeParam(locale: Locale): string | undefined {
  return LOCALE_PREFIX[locale] || undefined
}

/** The language a `[...locale]` part names, or null where the address has something else there. */
export function localeOfParam(param: string | undefined): Locale | null {
  return LOCALES.find((locale) => LOCALE_PREFIX[locale] === (param ?? '')) ?? null
}
