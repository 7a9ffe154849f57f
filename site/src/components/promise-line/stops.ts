import type { PromiseView, Telling } from '@linsheng/contracts'
import { isDueSoon } from '@linsheng/domain/complaints'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What of a case the line is drawn from; a public case and a tracked one both have it. */
export interface PromisedCase {
  receivedAt: number
  endedAt: number | null
  promises: readonly PromiseView[]
  precision: Telling['precision']
}

/**
 * One mark on the line. Durations are whole minutes. `missed` stands where the promise ran out and its stretch is the
 * delay; a promise kept late is `missed` and then `done`; `soon` and `later` lie ahead.
 */
export type Stop = { at: number /** Hours to the next mark; 0 on the last. */; span: number } & (
  | { kind: 'start' | 'now' | 'ended' }
  | { kind: 'kept' | 'done'; clock: PromiseView['clock']; due: number; took: number; promised: number }
  | { kind: 'missed'; clock: PromiseView['clock']; late: number; doneAt: number | null }
  | { kind: 'soon' | 'later'; clock: PromiseView['clock']; left: number }
)
type Mark = Stop extends infer S ? (S extends Stop ? Omit<S, 'span'> : never) : never

/** The marks of a case's promise line from left to right, as of `now` (milliseconds). */
export function promiseStops({ receivedAt, endedAt, promises }: Omit<PromisedCase, 'precision'>, now: number): Stop[] {
  const marks: Mark[] = [
    { kind: 'start', at: receivedAt },
    ...promises.flatMap((promise) => marksOf(promise, receivedAt, endedAt, now)),
    endedAt === null ? { kind: 'now', at: now } : { kind: 'ended', at: endedAt },
  ]
  marks.sort((a, b) => a.at - b.at)
  return marks.map((mark, index) => {
    const next = marks[index + 1]
    return { ...mark, span: next ? Math.max(1, Math.round((next.at - mark.at) / HOUR)) : 0 }
  })
}

/** A promise that was neither kept nor missed when its case ended has no mark: it fell away. */
function marksOf({ clock, due, doneAt }: PromiseView, receivedAt: number, endedAt: number | null, now: number): Mark[] {
  const minutes = (span: number) => Math.floor(span / MINUTE)
  const timing = (at: number) => ({ clock, due, took: minutes(at - receivedAt), promised: minutes(due - receivedAt) })
  if (doneAt !== null && doneAt <= due) return [{ kind: 'kept', at: doneAt, ...timing(doneAt) }]
  const until = doneAt ?? endedAt ?? now
  const missed: Mark[] = until > due ? [{ kind: 'missed', at: due, clock, late: minutes(until - due), doneAt }] : []
  if (doneAt !== null) return [...missed, { kind: 'done', at: doneAt, ...timing(doneAt) }]
  if (missed.length > 0 || endedAt !== null) return missed
  return [{ kind: isDueSoon(receivedAt, due, now) ? 'soon' : 'later', at: due, clock, left: minutes(due - now) }]
}
