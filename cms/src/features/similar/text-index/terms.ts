/** Characters of scripts written without spaces between words. */
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * What a text is searched by: pairs of neighbouring characters where no spaces part the words (the usual way for Chinese:
 * no dictionary to maintain, new words are found at once), whole words elsewhere. Each once, in order of appearance.
 */
export function termsOf(text: string): string[] {
  const terms = new Set<string>()
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    for (const term of HAN.test(run) ? pairsOf(run) : [run]) terms.add(term)
  }
  return [...terms]
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, position) => `${characters[position]}${character}`)
}
