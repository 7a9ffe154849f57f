import fc from 'fast-check'
import type { CaseEntry, PublicCase } from '../../complaints/public-entry.ts'
import { publicCase } from '../../complaints/testing/public-case.ts'
import { type Channel, KINDS, PRIORITIES } from '../../complaints/vocabulary.ts'
import { DAY } from '../../time/instant.ts'

import { categories, type Step, steps, waits, zones } from './steps.ts'

/** Random lives of cases as public entries, for property tests: few codes and few durations, so that much coincides. */

const START = Date.UTC(2022, 10, 1)

function month(at: number): string {
  return new Date(at).toISOString().slice(0, 7)
}

function life(filed: PublicCase, steps: readonly Step[]): CaseEntry[] {
  const entries: CaseEntry[] = [{ type: 'filed', at: filed.receivedAt, was: null, is: filed }]
  let now = filed
  let at = filed.receivedAt
  for (const { type, after, change } of steps) {
    const changed = change(now, at + after)
    if (changed === null) continue
    at += after
    const is = { ...now, ...changed }
    entries.push({ type, at, was: now, is })
    now = is
  }
  return entries
}

const lives: fc.Arbitrary<CaseEntry[]> = fc
  .record({
    kind: fc.constantFrom('complaint' as const, 'complaint' as const, 'complaint' as const, ...KINDS),
    category: categories,
    zone: zones,
    channel: fc.constantFrom<Channel>('web', 'qr', 'inspection', 'import'),
    priority: fc.constantFrom(...PRIORITIES),
    precision: fc.constantFrom('exact' as const, 'exact' as const, 'week' as const),
    received: fc.oneof(
      fc.integer({ min: 0, max: 1300 * DAY }),
      fc.integer({ min: 0, max: 40 }).map((n) => n * 30 * DAY),
    ),
    response: waits,
    resolution: waits,
    steps: fc.array(steps, { maxLength: 9, size: 'max' }),
  })
  .map(({ received, response, resolution, steps, ...facts }) => {
    const receivedAt = START + received
    const start = publicCase({
      ...facts,
      receivedAt,
      month: month(receivedAt),
      number: '',
      responseDue: receivedAt + response,
      resolutionDue: receivedAt + resolution,
    })
    return life(start, steps)
  })

function numbered(entries: readonly CaseEntry[], number: string): CaseEntry[] {
  return entries.map((entry) => ({
    ...entry,
    was: entry.was === null ? null : { ...entry.was, number },
    is: { ...entry.is, number },
  }))
}

/** Lives of several cases, shuffled together in any order that keeps each case's own. */
export function entriesOfCases(maxCases: number): fc.Arbitrary<CaseEntry[]> {
  return fc
    .tuple(fc.array(lives, { maxLength: maxCases, size: 'max' }), fc.infiniteStream(fc.nat()))
    .map(([cases, choices]) =>
      shuffled(
        cases.map((entries, at) => numbered(entries, `2026-${at + 1}`)),
        choices,
      ),
    )
}

function shuffled(cases: readonly CaseEntry[][], choices: Iterator<number>): CaseEntry[] {
  const queues = cases.map((entries) => [...entries])
  const order: CaseEntry[] = []
  while (queues.length > 0) {
    const choice = Number(choices.next().value) % queues.length
    const next = queues[choice]?.shift()
    if (next === undefined) queues.splice(choice, 1)
    else order.push(next)
  }
  return order
}

/** A moment at or some time after the last entry. */
export function momentAfter(entries: readonly CaseEntry[], wait: number): number {
  return Math.max(START, ...entries.map(({ at }) => at)) + wait
}

export { waits as moments }
