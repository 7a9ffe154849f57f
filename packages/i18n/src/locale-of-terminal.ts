import { DEFAULT_LOCALE, type Locale } from './locales.ts'

/** The language of a terminal by POSIX's variables; Simplified Chinese where they name none of ours. */
export function localeOfTerminal(env: Readonly<Record<string, string | undefined>>): Locale {
  const name = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase()
  if (/^zh[_-](tw|hk|mo|hant)/.test(name)) return 'zh-Hant'
  return name.startsWith('en') || name.startsWith('c') || name === 'posix' ? 'en' : DEFAULT_LOCALE
}
