import { type DefinitionFault, fault } from './faults.ts'

/** A text of the community's own: Simplified Chinese always, the other languages where somebody wrote them. */
export interface LocalizedText {
  'zh-Hans': string
  'zh-Hant'?: string | undefined
  en?: string | undefined
}

/** Longest title, question, choice or end of a scale, in characters. */
export const LABEL_MAX = 300
/** Longest help or introduction. */
export const PROSE_MAX = 2000

/** Faults of a text that has to be there: blank in Simplified Chinese, or too long in any language. */
export function textFaults(text: LocalizedText, pointer: string, maximum = LABEL_MAX): DefinitionFault[] {
  const faults = Object.entries(text)
    .filter(([, written]) => written !== undefined && written.length > maximum)
    .map(([locale]) => fault(`${pointer}/${locale}`, 'too-long', { maximum }))
  return text['zh-Hans'].trim() === '' ? [fault(`${pointer}/zh-Hans`, 'empty-text'), ...faults] : faults
}

/** The same for a text that may be left out. */
export const optionalTextFaults = (text: LocalizedText | null, pointer: string): DefinitionFault[] =>
  text === null ? [] : textFaults(text, pointer, PROSE_MAX)
