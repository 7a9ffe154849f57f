import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardOf, emptyFold, encodeBoard, fold } from '../statistics/index.ts'
import { DAY, type Instant } from '../time/instant.ts'
import { localDate, weekStart } from '../time/local.ts'
import { disclose, isToldByWeek } from './disclosure.ts'
import type { CaseEntry, DisclosureRules, PublicCase } from './public-entry.ts'
import { knownToAll, publicFrom, waitingLines, whollyPublicFrom } from './public-from.ts'
import { daysTold, lastWeekOf, publicMonday, toldMoment, toldPromise } from './public-week.ts'
import { apply } from './replay.ts'
import type { Commit } from './state.ts'
import { histories } from './testing/histories.ts'
import { BEGIN, stories } from './testing/stories.ts'
import { entriesFor, later, toldOf, watched } from './testing/watched.ts'

const ZONE = 'Asia/Shanghai'
const exactly: DisclosureRules = { zone: ZONE, householdThreshold: 1, zones: new Map(), sensitiveCategories: new Set() }
const byWeek: DisclosureRules = { ...exactly, sensitiveCategories: new Set(['lift', 'noise', 'staff-conduct']) }
/** What is classified as something else is told by its week from then on, or no longer. */
const bothWays: DisclosureRules = { ...exactly, sensitiveCategories: new Set(['lift']) }

const zones = fc.constantFrom(ZONE, 'Europe/London', 'America/St_Johns')
const moments = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
const durations = fc.oneof(
  fc.integer({ min: 0, max: 60 * DAY }),
  fc.integer({ min: 0, max: 60 }).map((days) => days * DAY),
)

describe('a moment told by the week', () => {
  it('comes no earlier than told, nor than its week is over, and no promise is told as past before it is', () => {
    fc.assert(
      fc.property(moments, durations, zones, (receivedAt, duration, zone) => {
        const week = { receivedAt, zone }
        const at = receivedAt + duration
        const monday = publicMonday(at, week)
        expect(monday).toBeGreaterThanOrEqual(weekStart(at, zone, 1))
        expect(weekStart(monday, zone)).toBe(monday)
        expect(toldMoment(at, week)).toBeLessThanOrEqual(monday)
        expect(toldPromise(at, week)).toBeGreaterThan(at)
        const lastWeek = lastWeekOf(toldPromise(at, week))
        expect(weekStart(lastWeek, zone, 1)).toBeGreaterThan(at)
        expect(weekStart(lastWeek, zone)).toBeGreaterThanOrEqual(weekStart(receivedAt, zone))
        expect(localDate(lastWeek, zone)).toBe(localDate(weekStart(lastWeek, zone), zone))
      }),
    )
  })

  it('is a whole number of days after the week began, and no fewer than it was after the receipt', () => {
    fc.assert(
      fc.property(moments, durations, zones, (receivedAt, duration, zone) => {
        const days = (toldMoment(receivedAt + duration, { receivedAt, zone }) - weekStart(receivedAt, zone)) / DAY
        expect(days).toBe(Math.ceil(duration / DAY))
        expect(daysTold(toldMoment(receivedAt + duration, { receivedAt, zone }), weekStart(receivedAt, zone))).toBe(
          days,
        )
      }),
    )
  })

  it('of a promise kept on its last day becomes public before the promise is told as past', () => {
    fc.assert(
      fc.property(moments, durations, durations, (receivedAt, promised, left) => {
        const week = { receivedAt, zone: ZONE }
        const due = receivedAt + promised
        const doneAt = Math.max(receivedAt, due - left)
        expect(publicMonday(doneAt, week)).toBeLessThan(toldPromise(due, week))
      }),
    )
  })
})

describe('a case told by its week', () => {
  it('has kept and broken the same promises, and no other hour than midnight', () => {
    fc.assert(
      fc.property(histories, ({ final }) => {
        fc.pre(final !== null && isToldByWeek(final, byWeek))
        if (!final) return
        const [exact, told] = [disclose(final, exactly), disclose(final, byWeek)]
        const clocks = [
          ['respondedAt', 'responseDue'],
          ['resolvedAt', 'resolutionDue'],
        ] as const
        for (const [done, due] of clocks) {
          const [was, is] = [exact[done] ?? exact.endedAt, told[done] ?? told.endedAt]
          if (was !== null && is !== null) expect(is <= told[due]).toBe(was <= exact[due])
          else expect(told[due]).toBeGreaterThan(exact[due])
        }
        for (const value of momentsIn(told)) expect((value - told.receivedAt) % DAY).toBe(0)
      }),
    )
  })

  it('looks the same, at the same times, whenever in its week it came in', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 7 * DAY - 1 }), ({ commits }, into) => {
        const [{ at: receivedAt } = { at: 0 }] = commits
        const moved = later(commits, weekStart(receivedAt, ZONE) + into - receivedAt)
        expect(publicly(moved, byWeek)).toEqual(publicly(commits, byWeek))
      }),
    )
  })

  it('is told where nothing is hidden otherwise, so that the rule above is about something', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 1, max: DAY }), ({ commits }, by) => {
        expect(publicly(later(commits, by), exactly)).not.toEqual(publicly(commits, exactly))
      }),
    )
  })
})

describe('holding back', () => {
  const several = fc.array(stories, { minLength: 1, maxLength: 4 })

  it('appends nothing told by the week before its week is over, loses nothing, and comes to the same figures', () => {
    fc.assert(
      fc.property(several, fc.constantFrom(byWeek, bothWays), (told, rules) => {
        const cases = told.map(({ commits }, index) => numbered(commits, index))
        const log = watched(cases, rules)
        for (const { at, entry, of } of log) {
          if (entry.is.precision === 'week') expect(at).toBeGreaterThanOrEqual(weekStart(of.at, ZONE, 1))
        }
        const atOnce = cases.flatMap((commits) => entriesFor(commits, rules))
        expect(log).toHaveLength(atOnce.length)
        expect(boardAfter(log.map(({ entry }) => entry))).toBe(boardAfter(atOnce))
      }),
      { numRuns: 25 },
    )
  })

  it('lets no commit overtake another of its case', () => {
    fc.assert(
      fc.property(stories, durations, fc.constantFrom(byWeek, bothWays), ({ commits }, wait, rules) => {
        const now = (commits.at(0)?.at ?? 0) + wait
        const known = knownToAll(commits, rules, now)
        expect(known).toEqual(commits.slice(0, known.length))
        const next = commits[known.length]
        const after = next && commits.slice(0, known.length + 1).reduce(apply, null)
        if (after && next) expect(publicFrom(after, next.at, rules)).toBeGreaterThan(now)
        const whole = whollyPublicFrom(commits, rules, now)
        expect(whole === null).toBe(next === undefined)
        if (whole !== null) expect(knownToAll(commits, rules, whole)).toEqual(commits)
      }),
    )
  })

  it('says of each line that waits from when on everybody may know of it: not sooner, and then', () => {
    fc.assert(
      fc.property(stories, durations, fc.constantFrom(byWeek, bothWays), ({ commits }, wait, rules) => {
        const now = (commits.at(0)?.at ?? 0) + wait
        const later = waitingLines(commits, rules, now)
        const linesKnownBy = (moment: Instant) =>
          entriesFor(knownToAll(commits, rules, moment), rules).length -
          entriesFor(knownToAll(commits, rules, now), rules).length
        for (const [position, { from }] of later.entries()) {
          expect(linesKnownBy(from - 1)).toBeLessThanOrEqual(position)
          expect(linesKnownBy(from)).toBeGreaterThan(position)
        }
        expect(linesKnownBy(Number.POSITIVE_INFINITY)).toBe(later.length)
      }),
    )
  })
})

const momentsIn = (facts: PublicCase): Instant[] => {
  const { receivedAt, respondedAt, resolvedAt, endedAt, responseDue, resolutionDue, planDue, pausedUntil } = facts
  const all = [receivedAt, respondedAt, resolvedAt, endedAt, responseDue, resolutionDue, planDue, pausedUntil]
  return all.filter((at) => at !== null)
}

/** All that anybody ever sees of a case. */
const publicly = (commits: readonly Commit[], rules: DisclosureRules) =>
  toldOf(commits, rules).map(({ from, entries }) => ({ from, entries }))

const numbered = (commits: readonly Commit[], index: number): Commit[] =>
  commits.map((commit) => ({
    ...commit,
    events: commit.events.map((event) => (event.type === 'filed' ? { ...event, number: `2026-${index + 1}` } : event)),
  }))

function boardAfter(entries: readonly CaseEntry[]): string {
  const state = emptyFold()
  for (const entry of entries) fold(state, entry)
  return JSON.stringify(encodeBoard(boardOf(state, BEGIN + 400 * DAY)))
}
