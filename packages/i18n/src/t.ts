import { type Arguments, fill, type Messages } from './catalog.ts'
import { catalogs } from './catalogs/index.ts'
import type { Locale } from './locales.ts'

type Catalogs = typeof catalogs
type Feature = keyof Catalogs & string
type TextsOf<F extends Feature> = Catalogs[F]['zh-Hans']

/** Every text's address: `<feature>.<key>`, such as `common.back`. */
export type Key = { [F in Feature]: `${F}.${keyof TextsOf<F> & string}` }[Feature]

type TextAt<K> = K extends `${infer F}.${infer Rest}`
  ? F extends Feature
    ? Rest extends keyof TextsOf<F>
      ? TextsOf<F>[Rest]
      : never
    : never
  : never

/** What a key's text needs after it. */
export type ArgumentsAt<K extends Key> = Arguments<TextAt<K>>

/** The text at a key in a language, its placeholders filled. Key and placeholders are checked by the compiler. */
export function t<K extends Key>(locale: Locale, key: K, ...values: Arguments<TextAt<K>>): string {
  const dot = key.indexOf('.')
  const feature = Object.entries(catalogs).find(([name]) => name === key.slice(0, dot))?.[1]
  const messages: Messages = feature?.[locale] ?? {}
  return fill(messages[key.slice(dot + 1)] ?? key, locale, values[0])
}

/** The same text in every locale, for code that hands all languages on at once. */
export function everyLocale<K extends Key>(key: K, ...values: Arguments<TextAt<K>>): Record<Locale, string> {
  return {
    'zh-Hans': t('zh-Hans', key, ...values),
    'zh-Hant': t('zh-Hant', key, ...values),
    en: t('en', key, ...values),
  }
}
