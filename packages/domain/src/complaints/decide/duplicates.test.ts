import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../time/instant.ts'
import type { ComplaintCommand } from '../commands.ts'
import { dutiesOf } from '../duties.ts'
import { householdsOf } from '../households.ts'
import type { ComplaintRefusal } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { attempt, COMMANDS as C, FILE, type Persona, POLICY, type Step, tell } from '../testing/scenario.ts'

const filed: Step = ['complainant', FILE, 0]
const started: Step = ['staff', C.start, HOUR]
const result: Step = ['staff', C['propose-result'], 2 * HOUR]
const joined: Step = ['complainant', C.join, HOUR]
const merged: Step = ['staff', C.merge, 2 * HOUR]
const absorbed: Step = ['system', C.absorb, 2 * HOUR]
const joinedAgain = (voice: string): Step => ['complainant', { ...C.join, voice, text: 'Ours too.' }, DAY]
const absorbing = (...doors: string[]): Step => ['system', { ...C.absorb, households: 4, doors }, 2 * HOUR]
const fromTarget: ComplaintCommand = { type: 'split', stream: C.merge.into, number: C.merge.number }
const later = (actor: Persona, command: ComplaintCommand): Step => [actor, command, DAY]

describe('cases of several households', () => {
  it.each<[string, Step[], number]>([
    ['begin with one', [filed], 1],
    ['count who joins', [filed, joined, later('complainant', { ...C.join, household: 'household-3' })], 3],
    ['count those of a duplicate', [filed, joined, absorbed], 4],
    ['count a door once, however often it joins', [filed, joined, joinedAgain('voice-2'), joinedAgain('voice-3')], 2],
    ['count who shares both halves of a merge once', [filed, joined, absorbing('household-2', 'household-9')], 5],
    ['lose only the other half with a split', [filed, joined, absorbing('household-2'), later('system', C.split)], 2],
    ['lose them with a split', [filed, joined, absorbed, later('system', C.split)], 2],
  ])('%s', (_name, story, households) => {
    expect(householdsOf(tell(...story).state)).toBe(households)
  })
})

describe('a duplicate', () => {
  it.each<[string, Step[], Partial<Complaint>]>([
    [
      'goes on in another case',
      [filed, started, merged],
      {
        status: 'closed',
        outcome: 'merged',
        mergedInto: { into: 'c2', number: '2026-1514', statusBefore: 'in-progress' },
      },
    ],
    ['is not answered by it', [filed, merged], { respondedAt: null, resolvedAt: null }],
    [
      'comes back as it was',
      [filed, started, merged, later('staff', fromTarget)],
      {
        status: 'in-progress',
        endedAt: null,
        outcome: null,
        mergedInto: null,
        promises: { response: 24 * HOUR, resolution: 72 * HOUR },
      },
    ],
    [
      'is taken along by a case that goes on elsewhere itself',
      [filed, merged, later('system', C.absorb)],
      { absorbed: [{ stream: 'c3', number: '2026-1515', households: 2 }] },
    ],
  ])('%s', (_name, story, expected) => {
    expect(tell(...story).state).toMatchObject(expected)
  })

  it('keeps its own history', () => {
    const before = tell(filed, started, ['staff', C.note, HOUR + 1])
    const after = tell(filed, started, ['staff', C.note, HOUR + 1], merged, later('staff', fromTarget))
    expect(after.commits.slice(0, before.commits.length)).toEqual(before.commits)
    expect(after.state.notes).toEqual(before.state.notes)
  })

  it('owes nothing but the call that says where it goes on', () => {
    const { state } = tell(['complainant', { ...FILE, reach: 'call' }, 0], started, merged)
    const duties = dutiesOf(state, POLICY, 3 * HOUR)
    expect(duties).toMatchObject([{ name: 'call', item: state.sequence, startedAt: 2 * HOUR, doneAt: null }])
    expect(dutiesOf(tell(filed, started, merged).state, POLICY, 3 * HOUR)).toEqual([])
  })
})

describe('of duplicates is refused', () => {
  it.each<[string, Step[], Step, ComplaintRefusal]>([
    ['joining without a household', [filed], later('complainant', { ...C.join, household: ' ' }), 'empty-text'],
    ['joining without a voice', [filed], later('complainant', { ...C.join, voice: ' ' }), 'empty-text'],
    ['joining by staff', [filed], later('staff', C.join), 'not-your-command'],
    ['joining what is over', [filed, ['complainant', C.withdraw, 1]], later('complainant', C.join), 'already-ended'],
    ['joining what goes on elsewhere', [filed, merged], later('complainant', C.join), 'already-merged'],
    ['merging with itself', [filed], later('staff', { ...C.merge, number: FILE.number }), 'merge-with-itself'],
    ['merging twice', [filed, merged], later('staff', C.merge), 'already-merged'],
    ['merging while a result waits', [filed, result], later('staff', C.merge), 'result-awaits-answer'],
    ['merging by the complainant', [filed], later('complainant', C.merge), 'not-your-command'],
    ['taking the same case in twice', [filed, absorbed], later('system', C.absorb), 'already-merged'],
    [
      'taking in what comes after the end',
      [filed, result, ['complainant', C.confirm, 3 * HOUR]],
      later('system', C.absorb),
      'already-ended',
    ],
    ['taking itself in', [filed], later('system', { ...C.absorb, number: FILE.number }), 'merge-with-itself'],
    ['taking in nobody', [filed], later('system', { ...C.absorb, households: 0 }), 'bad-amount'],
    [
      'taking in fewer than are known',
      [filed],
      later('system', { ...C.absorb, households: 2, doors: ['h', 'i'] }),
      'bad-amount',
    ],
    ['taking in by staff', [filed], later('staff', C.absorb), 'not-your-command'],
    ['splitting what was never one', [filed], later('staff', C.split), 'not-merged'],
    ['splitting from another case', [filed, merged], later('staff', C.split), 'not-merged'],
    ['splitting twice', [filed, absorbed, ['system', C.split, 3 * HOUR]], later('system', C.split), 'not-merged'],
    ['reopening what goes on elsewhere', [filed, merged], later('complainant', C.reopen), 'already-merged'],
  ])('%s', (_name, story, step, code) => {
    expect(attempt(tell(...story).state, step)).toEqual({ ok: false, code })
  })
})
