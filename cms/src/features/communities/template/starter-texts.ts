import { everyLocale, type Key, LOCALES, type Locale } from '@linsheng/i18n'

type LineKey = Extract<Key, `starter.${'questions' | 'checklist' | 'protocol' | 'calls'}.${string}`>
type Texts = Record<Locale, string>

/** The lines of a text in every language: the first of each belong together, and so on. */
export function linesOf(key: LineKey): Texts[] {
  const texts = everyLocale(key)
  const [hans, hant, en] = LOCALES.map((locale) => texts[locale].split('\n'))
  return (hans ?? []).map((line, index) => ({ 'zh-Hans': line, 'zh-Hant': hant?.[index] ?? '', en: en?.[index] ?? '' }))
}
