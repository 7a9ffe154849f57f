/** Longest excerpt, in characters. */
const LONGEST = 40

/** The first words of a text on one line. */
export function excerpt(text: string, longest = LONGEST): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`
}
