import type { Option } from '../../complaints/admin/options.ts'

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
const wordsOf = ({ value, label, names = [] }: Option): string[] => [value, label, ...names].map(plain)

/**
 * The code of what was typed: a code or a name in any language, or the beginning of one where no other begins so. What
 * is none of the list, or could be several, stays as it was typed.
 */
export function pick(options: readonly Option[], typed: string): string {
  const text = plain(typed)
  if (text === '') return ''
  const exact = options.find((option) => wordsOf(option).includes(text))
  if (exact) return exact.value
  const [only, ...others] = beginningWith(options, typed)
  return only && others.length === 0 ? only.value : typed
}

/** What begins as was typed, in any language; nothing for nothing typed. */
export function beginningWith(options: readonly Option[], typed: string): Option[] {
  const text = plain(typed)
  return text === '' ? [] : options.filter((option) => wordsOf(option).some((word) => word.startsWith(text)))
}
