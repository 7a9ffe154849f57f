import type { Where } from 'payload'
import type { NamedCode, Register } from '../register.ts'

/** Words looked for at most; more only make a search slow. */
const MOST_WORDS = 6
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** The words of a search, as a reader of Chinese would part them; without spaces and signs, each once. */
export function wordsOf(search: string): string[] {
  const found = [...words.segment(search.normalize('NFKC').toLowerCase())]
  const parts = found.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)
  return [...new Set(joinNumbers(search, parts))].slice(0, MOST_WORDS)
}

/** A case number is one word, though a dash parts it. */
const joinNumbers = (search: string, parts: string[]): string[] => {
  const numbers = search.match(/\d{4}-\d+/g) ?? []
  const pieces = new Set(numbers.flatMap((number) => number.split('-')))
  return [...numbers, ...parts.filter((part) => !pieces.has(part))]
}

/**
 * Every word must stand in something public about the case: its number, the name of its published category or place, the
 * published summary. What residents wrote is never looked at, so no search tells what is in it.
 */
export const wordConditions = (search: string, { categories, zones }: Register): Where[] =>
  termsOf(search, [...categories.values(), ...zones.values()]).map((word) => ({
    or: [
      { number: { contains: word } },
      { publicSummary: { contains: word } },
      { publicCategory: { in: codesNamed(categories, word) } },
      { publicZone: { in: codesNamed(zones, word) } },
    ],
  }))

/** What is part of a place's or category's name is looked for as it stands (1号楼), everything else word by word. */
export function termsOf(search: string, names: readonly NamedCode[]): string[] {
  const phrases = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const isName = (phrase: string) => names.some(({ name }) => isIn(name, phrase))
  return [...new Set(phrases.flatMap((phrase) => (isName(phrase) ? [phrase] : wordsOf(phrase))))].slice(0, MOST_WORDS)
}

const isIn = (name: NamedCode['name'], word: string): boolean =>
  Object.values(name).some((text) => text?.toLowerCase().includes(word))

const codesNamed = (codes: ReadonlyMap<string, NamedCode>, word: string): string[] =>
  [...codes].flatMap(([code, { name }]) => (isIn(name, word) ? [code] : []))
