import type { Instant } from '../time/instant.ts'
import { localMonth, weekStart } from '../time/local.ts'
import type { PublicCase } from './public-entry.ts'

/**
 * The same case with its week told instead of its day. All times move back together to where the case came in as the week
 * began, so every duration stays true. What is promised but has not happened yet has no duration: it is told as the
 * beginning of the week after, so that nothing ever counts as overdue before it is.
 * @param zone IANA time zone of the community, whose Monday begins the week
 */
export function inItsWeek(exact: PublicCase, zone: string): PublicCase {
  const receivedAt = weekStart(exact.receivedAt, zone)
  const shift = exact.receivedAt - receivedAt
  const moved = <At extends Instant | null>(at: At) => (at === null ? at : at - shift)
  const nextWeek = (at: Instant) => weekStart(at, zone, 1)
  const dueOf = (due: Instant, doneAt: Instant | null) =>
    doneAt === null && exact.endedAt === null ? nextWeek(due) : due - shift
  return {
    ...exact,
    precision: 'week',
    receivedAt,
    month: localMonth(receivedAt, zone),
    respondedAt: moved(exact.respondedAt),
    resolvedAt: moved(exact.resolvedAt),
    endedAt: moved(exact.endedAt),
    responseDue: dueOf(exact.responseDue, exact.respondedAt),
    resolutionDue: dueOf(exact.resolutionDue, exact.resolvedAt),
    planDue: exact.planDue === null ? null : dueOf(exact.planDue, exact.resolvedAt),
    pausedUntil: exact.pausedUntil === null ? null : nextWeek(exact.pausedUntil),
  }
}

/** How far back the public times of a case have been moved, in milliseconds. */
export const shiftOf = (exact: { receivedAt: Instant }, published: Pick<PublicCase, 'receivedAt'>): number =>
  exact.receivedAt - published.receivedAt
