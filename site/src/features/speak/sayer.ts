import type { speak } from '@linsheng/i18n/catalogs/speak/index'
import { type PageTexts, speaker } from '../complaints-form/problems.ts'

/** Name of a text of these pages: one that does not exist is a type error. */
export type SpeakKey = keyof (typeof speak)['zh-Hans'] & string

/** Writes the texts of these pages: `say('text.count', { count: 2, max: 4000 })`. */
export function sayer(texts: PageTexts): (key: SpeakKey, values?: Record<string, string | number>) => string {
  return speaker(texts)
}
