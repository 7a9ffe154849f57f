import type { PromiseView } from '@linsheng/contracts/complaints'
import { isDueSoon } from '@linsheng/domain/complaints'

export type PromiseState = 'kept' | 'late-done' | 'missed' | 'soon' | 'later'

/** How a promise stands at a moment; `start` is when its clock began. */
export function promiseState({ due, doneAt }: PromiseView, start: number, now: number): PromiseState {
  if (doneAt !== null) return doneAt <= due ? 'kept' : 'late-done'
  if (now > due) return 'missed'
  return isDueSoon(start, due, now) ? 'soon' : 'later'
}
