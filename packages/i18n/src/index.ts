export { type Arguments, type Catalog, defineCatalog, type Message, type Messages, translator } from './catalog.ts'
export * from './format.ts'
export * from './locales.ts'
export { type ArgumentsAt, everyLocale, type Key, t } from './t.ts'
