import type { Complaint } from './state.ts'

/**
 * Households that share a case: the one that filed it, those that joined, and those of the cases that became part of it.
 * Never below one.
 */
export function householdsOf({ joined, absorbed }: Pick<Complaint, 'joined' | 'absorbed'>): number {
  const own = 1 + new Set(joined.map(({ household }) => household)).size
  return absorbed.reduce((sum, { households }) => sum + households, own)
}
