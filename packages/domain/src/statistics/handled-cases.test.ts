import { describe, expect, it } from 'vitest'
import { entriesOf } from '../complaints/disclosure.ts'
import { apply } from '../complaints/replay.ts'
import type { Complaint } from '../complaints/state.ts'
import type { Step } from '../complaints/testing/scenario.ts'
import { COMMANDS as C, FILE, tell } from '../complaints/testing/scenario.ts'
import { DAY, HOUR } from '../time/instant.ts'
import { boardOf } from './board.ts'
import type { Figures } from './figures.ts'
import { emptyFold, fold } from './fold.ts'

/** The figures of one case that lived through this story, as of a moment. */
function figuresAfter(story: Step[], asOf: number): Figures {
  const rules = { zone: 'UTC', householdThreshold: 1, zones: new Map(), sensitiveCategories: new Set<string>() }
  const figures = emptyFold()
  let state: Complaint | null = null
  for (const commit of tell(...story).commits) {
    for (const entry of entriesOf(state, commit, rules)) fold(figures, entry)
    state = apply(state, commit)
  }
  return boardOf(figures, asOf).total
}

const filed: Step = ['complainant', FILE, 0]
const acknowledged: Step = ['staff', C.acknowledge, HOUR]
const merged = (at: number): Step => ['staff', C.merge, at]
const split = (at: number): Step => ['staff', { type: 'split', stream: 'c2', number: '2026-1514' }, at]

describe('a case that became part of another', () => {
  it('stays among the filed, as any duplicate, and is open no longer', () => {
    expect(figuresAfter([filed, acknowledged, merged(DAY)], 30 * DAY)).toMatchObject({
      filed: 1,
      open: 0,
      closed: 1,
      overdue: 0,
      resolutionInTime: { hits: 0, of: 0 },
    })
  })

  it('does not take a broken promise with it', () => {
    expect(figuresAfter([filed, acknowledged, merged(4 * DAY)], 30 * DAY)).toMatchObject({
      resolutionInTime: { hits: 0, of: 1 },
    })
  })

  it('comes back with the promises it had', () => {
    expect(figuresAfter([filed, acknowledged, merged(DAY), split(2 * DAY)], 4 * DAY)).toMatchObject({
      open: 1,
      closed: 0,
      overdue: 1,
      resolutionInTime: { hits: 0, of: 1 },
    })
  })
})

describe('a pause', () => {
  const paused = (at: number): Step => ['staff', { ...C.pause, until: at + 10 * DAY }, at]

  it('moves the promise of a result, so that the case is not overdue', () => {
    expect(figuresAfter([filed, acknowledged, paused(DAY)], 5 * DAY)).toMatchObject({
      overdue: 0,
      resolutionInTime: { hits: 0, of: 0 },
    })
  })

  it('does not hide what was overdue before', () => {
    expect(figuresAfter([filed, acknowledged, paused(4 * DAY)], 5 * DAY)).toMatchObject({
      overdue: 1,
      resolutionInTime: { hits: 0, of: 1 },
    })
  })

  it('never moves the promise of a first response', () => {
    expect(figuresAfter([filed, paused(HOUR)], 2 * DAY)).toMatchObject({
      overdue: 1,
      responseInTime: { hits: 0, of: 1 },
    })
  })
})
