import type { Localized } from '@linsheng/contracts/text'
import { LOCALES } from '@linsheng/i18n'
import { richTextToHtml } from '../rich-text/to-html.ts'
import type { ByLocale } from './documents.ts'

/**
 * A text in the languages it was written in. One without Simplified Chinese, which older or imported documents may
 * be, shows its first language there rather than stopping the whole site.
 * @returns null when it was written in none
 */
export function localized(text: ByLocale): Localized | null {
  return inLanguages(text, (value) => (typeof value === 'string' && value.trim() !== '' ? value : null))
}

/** The same for rich text, as sanitised HTML. */
export const localizedHtml = (text: ByLocale): Localized | null => inLanguages(text, richTextToHtml)

function inLanguages(text: ByLocale, read: (value: unknown) => string | null): Localized | null {
  const written = LOCALES.flatMap((locale) => {
    const value = read(text?.[locale])
    return value === null ? [] : [[locale, value] as const]
  })
  const first = written[0]
  return first === undefined ? null : { 'zh-Hans': first[1], ...Object.fromEntries(written) }
}
