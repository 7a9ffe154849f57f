import type { PromiseView } from '@linsheng/contracts/complaints'
import { HOUR } from '@linsheng/domain/time'

/** A promise is due soon for its last six hours. */
const SOON = 6 * HOUR

export type PromiseState = 'kept' | 'late-done' | 'missed' | 'soon' | 'later'

/** How a promise stands at a moment. */
export function promiseState({ due, doneAt }: PromiseView, now: number): PromiseState {
  if (doneAt !== null) return doneAt <= due ? 'kept' : 'late-done'
  if (now > due) return 'missed'
  return due - now <= SOON ? 'soon' : 'later'
}
