import type { Complaint } from './state.ts'

type Shared = Pick<Complaint, 'joined' | 'absorbed'>

/** Keyed hashes of the doors known to share a case or what became part of it, each once; made-up ones are not known. */
export function doorsOf({ joined, absorbed }: Shared): string[] {
  const own = joined.flatMap(({ household, typedDoor }) => (typedDoor === undefined ? [household] : []))
  return [...new Set([...own, ...absorbed.flatMap(({ doors }) => doors ?? [])])]
}

/** Positions of those who joined with a door that staff have yet to confirm; each door once. */
export function unconfirmedJoiners(state: Shared): number[] {
  const seen = new Set(doorsOf(state))
  return state.joined.flatMap(({ household }, joiner) => {
    if (seen.has(household)) return []
    seen.add(household)
    return [joiner]
  })
}

/**
 * Households that share a case: the one that filed it, those that joined, and those of the cases that became part of it.
 * One known to share several of them counts once. Of who filed no door is known, so each filing counts. Never below one.
 */
export function householdsOf(state: Shared): number {
  const unknown = state.absorbed.reduce((sum, { households, doors }) => sum + households - (doors?.length ?? 0), 1)
  return unknown + doorsOf(state).length
}
