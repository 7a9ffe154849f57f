import type { Complaint } from './state.ts'

type Joiners = Pick<Complaint, 'joined'>
type Shared = Pick<Complaint, 'joined' | 'absorbed'>

/** Hashes of the doors that joined this very case and count. */
const countedIn = ({ joined }: Joiners): string[] =>
  joined.flatMap(({ household, typedDoor, struck }) => (typedDoor === undefined && !struck ? [household] : []))

/** Keyed hashes of the doors known to share a case or what became part of it, each once; made-up and struck ones are not known. */
export const doorsOf = (state: Shared): string[] => [
  ...new Set([...countedIn(state), ...state.absorbed.flatMap(({ doors }) => doors ?? [])]),
]

/** Positions of those who joined with a door that staff have yet to confirm; each door once. */
export function unconfirmedJoiners(state: Shared): number[] {
  const seen = new Set(doorsOf(state))
  return state.joined.flatMap(({ household, struck }, joiner) => {
    if (struck || seen.has(household)) return []
    seen.add(household)
    return [joiner]
  })
}

const unconfirmedIn = (state: Shared): string[] =>
  unconfirmedJoiners(state).flatMap((joiner) => state.joined[joiner]?.household ?? [])

/** Whether a household joined with a door that nobody knew then, and that nobody has confirmed. */
export const isUnconfirmed = (state: Shared, household: string): boolean => unconfirmedIn(state).includes(household)

/** Hashes of the doors that joined this very case and that staff may strike: those that count, and those yet to be confirmed. */
export const strikeable = (state: Shared): string[] => [...new Set([...countedIn(state), ...unconfirmedIn(state)])]

/** Whether there is one household fewer without those who gave this door here: it counts, and in no part of the case besides. */
export const isCounted = (state: Shared, household: string): boolean =>
  countedIn(state).includes(household) && !state.absorbed.some(({ doors }) => doors?.includes(household))

/** Whether staff have struck a household and have not confirmed it since. */
export const isStruck = (state: Joiners, household: string): boolean =>
  state.joined.some((one) => one.household === household && one.struck === true) &&
  !countedIn(state).includes(household)

/**
 * Households that share a case: the one that filed it, those that joined, and those of the cases that became part of it.
 * One known to share several of them counts once. Of who filed no door is known, so each filing counts. Never below one.
 */
export function householdsOf(state: Shared): number {
  const unknown = state.absorbed.reduce((sum, { households, doors }) => sum + households - (doors?.length ?? 0), 1)
  return unknown + doorsOf(state).length
}
