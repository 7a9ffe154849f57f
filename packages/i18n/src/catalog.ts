import { DEFAULT_LOCALE, type Locale } from './locales.ts'

/** One text. Languages that inflect give both forms; `{count}` chooses between them. */
export type Message = string | { one: string; other: string }
export type Messages = Record<string, Message>

/** A feature's texts in every locale. The Simplified Chinese ones decide which keys and placeholders exist. */
export interface Catalog<Source extends Messages = Messages> {
  'zh-Hans': Source
  'zh-Hant': { readonly [Key in keyof Source]: string }
  en: { readonly [Key in keyof Source]: Message }
}

/** Ties a feature's three languages together; a key missing in one of them is a type error. */
export function defineCatalog<const Source extends Record<string, string>>(catalog: Catalog<Source>): Catalog<Source> {
  return catalog
}

type Placeholder<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholder<Rest> : never

/** Arguments a text needs after its key: none, or an object with a value for every placeholder. */
export type Arguments<Text> = [Placeholder<Text>] extends [never]
  ? []
  : [values: { [Name in Placeholder<Text>]: string | number }]

const PLACEHOLDER = /\{(\w+)\}/g

/** Names of the placeholders in a text, sorted. */
export function placeholdersOf(message: Message): string[] {
  const text = typeof message === 'string' ? message : message.other
  return [...new Set(Array.from(text.matchAll(PLACEHOLDER), (match) => match[1] ?? ''))].sort()
}

/** The form of a message for `values.count` in a language that inflects. */
function formOf(message: Message, locale: Locale, values: Record<string, string | number>): string {
  if (typeof message === 'string') return message
  return new Intl.PluralRules(locale).select(Number(values.count)) === 'one' ? message.one : message.other
}

/** Fills a message's placeholders. One without a value stays visible as `{name}`, so that it is noticed. */
export function fill(message: Message, locale: Locale, values: Record<string, string | number> = {}): string {
  return formOf(message, locale, values).replace(PLACEHOLDER, (whole, name: string) => String(values[name] ?? whole))
}

/**
 * Texts of one feature in one language, for code that must not carry every feature's catalog to the browser:
 * `const text = translator(track, 'en'); text('title')`.
 */
export function translator<Source extends Messages>(catalog: Catalog<Source>, locale: Locale) {
  const messages: Messages = catalog[locale]
  return <Key extends keyof Source & string>(key: Key, ...values: Arguments<Source[Key]>): string =>
    fill(messages[key] ?? catalog[DEFAULT_LOCALE][key] ?? key, locale, values[0])
}
