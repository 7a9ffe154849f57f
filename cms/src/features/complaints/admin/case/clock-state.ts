import type { DutyView } from '@linsheng/contracts/complaints'

/** How a duty stands at a moment after it was computed: a clock goes on while the page is open. */
export function clockState({ status, due, warnAt, doneAt }: DutyView, now: number): DutyView['status'] {
  if (doneAt !== null || due === null) return status
  if (now > due) return 'overdue'
  return warnAt !== null && now >= warnAt ? 'warning' : status
}

/** What runs out first of what is owed and running; undefined when nothing is. */
export const firstDue = (duties: readonly DutyView[]): DutyView | undefined =>
  duties.filter(({ doneAt, due }) => doneAt === null && due !== null).toSorted((a, b) => (a.due ?? 0) - (b.due ?? 0))[0]
