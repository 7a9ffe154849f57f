import { DAY, type Instant } from '../time/instant.ts'
import { localMonth, weekStart } from '../time/local.ts'
import type { PublicCase } from './public-entry.ts'

/*
 * What everybody may learn of a case told by its week: the week it came in, how long each step took in whole days rounded
 * up, and whether promises were kept. Every time told, and the moment from which on it is told, follows from these alone.
 * So a case that came in on another day or at another hour of the same week, and went on as fast, looks the same, also to
 * somebody who looks all the time.
 */

/** A case's week, and the moment in it that nobody is to learn. */
export interface InWeek {
  receivedAt: Instant
  /** IANA time zone of the community, whose Monday begins the week. */
  zone: string
}

const wholeDays = (duration: number): number => Math.max(0, Math.ceil(duration / DAY))
const wholeWeeks = (duration: number): number => Math.ceil(wholeDays(duration) / 7)

/** A moment that has come, as it is told: so many whole days, rounded up, after the week began as it came after the receipt. */
export const toldMoment = (at: Instant, { receivedAt, zone }: InWeek): Instant =>
  weekStart(receivedAt, zone) + wholeDays(at - receivedAt) * DAY

/**
 * The end of a promise or a pause that has not come, as it is told: a Tuesday. By the Monday before it, it has come whatever
 * the day of the receipt, and so is known whatever was done in time; nothing ever counts as overdue before it is.
 */
export const toldPromise = (due: Instant, { receivedAt, zone }: InWeek): Instant =>
  weekStart(receivedAt, zone, 1 + wholeWeeks(due - receivedAt)) + DAY

/**
 * A moment of the Monday with which the last week begins that a promise can end in, from the Tuesday that is told. In its
 * middle, as clocks may change in between; so no calendar is needed to name that Monday.
 */
export const lastWeekOf = (told: Instant): Instant => told - 7.5 * DAY

/** Within how many whole days after the receipt something has happened, from the moments that are told of both. */
export const daysTold = (told: Instant, receivedAt: Instant): number => Math.round((told - receivedAt) / DAY)

/**
 * From when on everybody may know of what happened at a moment: the first Monday by which it has happened, and its week is
 * over, whatever the day of the receipt.
 */
export function publicMonday(at: Instant, { receivedAt, zone }: InWeek): Instant {
  const latest = weekStart(receivedAt, zone, 1) + wholeDays(at - receivedAt) * DAY
  const monday = weekStart(latest, zone)
  return monday === latest ? monday : weekStart(latest, zone, 1)
}

/** The same case with its week told instead of its moments, and not where it goes on: the other's times would tell its own. */
export function inItsWeek(exact: PublicCase, zone: string): PublicCase {
  const week = { receivedAt: exact.receivedAt, zone }
  const receivedAt = toldMoment(exact.receivedAt, week)
  const told = <At extends Instant | null>(at: At) => (at === null ? at : toldMoment(at, week))
  const dueOf = (due: Instant, doneAt: Instant | null) => toldDue(due, doneAt ?? exact.endedAt, week)
  return {
    ...exact,
    precision: 'week',
    receivedAt,
    month: localMonth(receivedAt, zone),
    respondedAt: told(exact.respondedAt),
    resolvedAt: told(exact.resolvedAt),
    endedAt: told(exact.endedAt),
    responseDue: dueOf(exact.responseDue, exact.respondedAt),
    resolutionDue: dueOf(exact.resolutionDue, exact.resolvedAt),
    planDue: exact.planDue === null ? null : dueOf(exact.planDue, exact.resolvedAt),
    pausedUntil: exact.pausedUntil === null ? null : toldPromise(exact.pausedUntil, week),
    mergedInto: null,
  }
}

/** Of a promise that was broken only that it was: it is told as a day shorter than what it was for took. */
function toldDue(due: Instant, doneAt: Instant | null, week: InWeek): Instant {
  const promise = toldPromise(due, week)
  return doneAt !== null && doneAt > due ? Math.min(promise, toldMoment(doneAt, week) - DAY) : promise
}
