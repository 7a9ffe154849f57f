import { CAUSES } from '../../complaints/vocabulary.ts'
import type { Causes } from './board-view.ts'
import type { TraitCounts } from './rates.ts'

/** Pareto's order of the causes that investigations have found. */
export function causesOf(counts: TraitCounts): Causes {
  const sum = (list: TraitCounts) => list.reduce((all, { n }) => all + n, 0)
  const investigated = counts.filter(({ traits }) => traits.investigated)
  const rows = CAUSES.map((cause) => ({ cause, n: sum(investigated.filter(({ traits }) => traits.cause === cause)) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
  let cumulative = 0
  return {
    investigated: sum(investigated),
    without: sum(investigated.filter(({ traits }) => traits.cause === null)),
    rows: rows.map(({ cause, n }) => {
      cumulative += n
      return { cause, n, cumulative }
    }),
  }
}
