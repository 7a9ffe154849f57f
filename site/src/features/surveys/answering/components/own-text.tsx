import type { LocalizedText } from '@linsheng/domain/surveys'
import type { Words } from '../words.ts'

/** A text of the survey's own, marked with its language where it is not the page's. */
export function OwnText({ text, words }: { text: LocalizedText; words: Words }) {
  const written = words.of(text)
  return <span lang={text[words.locale] ? undefined : 'zh-Hans'}>{written}</span>
}
