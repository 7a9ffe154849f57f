import type { Instant } from '../time/instant.ts'
import type { DutyName } from './vocabulary.ts'

/** Duties that come before every other one, however long that has been late: somebody is in danger. */
export const FIRST_DUTIES: readonly DutyName[] = ['protocol']

/** What is owed and by when; null: nothing, or it stands still. */
export interface Owed {
  name: DutyName | null
  due: Instant | null
}

const isFirst = ({ name, due }: Owed): boolean => due !== null && name !== null && FIRST_DUTIES.includes(name)

/**
 * The order in which duties ask for somebody, of one case and of many: the steps of emergency protocols, then the others,
 * each by when they are due; what stands still comes last. Negative: `a` is before `b`.
 */
export function byUrgency(a: Owed, b: Owed): number {
  const danger = Number(isFirst(b)) - Number(isFirst(a))
  if (danger !== 0) return danger
  if (a.due === null || b.due === null) return Number(a.due === null) - Number(b.due === null)
  return a.due - b.due
}
