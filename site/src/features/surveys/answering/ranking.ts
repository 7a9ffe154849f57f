/** Place of each choice that has one, from 1. */
export type Places = Readonly<Record<string, number>>

/** The choices that have a place, first place first. */
export const inOrder = (codes: readonly string[], places: Places): string[] =>
  codes.filter((code) => places[code] !== undefined).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))

/**
 * Puts a choice at a place, from 1; null takes its place away. The others close up and make room, so that no place is taken
 * twice, and the last one without a place gets the one that is left.
 */
export function place(codes: readonly string[], places: Places, code: string, at: number | null): Places {
  const others = inOrder(codes, places).filter((other) => other !== code)
  const order = at === null ? others : others.toSpliced(at - 1, 0, code)
  const left = codes.filter((each) => !order.includes(each))
  const whole = at !== null && left.length === 1 ? [...order, ...left] : order
  return Object.fromEntries(whole.map((each, index) => [each, index + 1]))
}
