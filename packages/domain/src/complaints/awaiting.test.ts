import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../time/instant.ts'
import { awaiting, type NextStep, overdue } from './awaiting.ts'
import { COMMANDS as C, FILE, POLICY, type Step, tell } from './testing/scenario.ts'

const filed: Step = ['complainant', FILE, 0]
const acknowledged: Step = ['staff', C.acknowledge, HOUR]
const result: Step = ['staff', C['propose-result'], 2 * HOUR]
const disputed: Step = ['complainant', C.dispute, 3 * HOUR]
const withdrawn: Step = ['complainant', C.withdraw, 3 * HOUR]

describe('what happens next', () => {
  const answerDue = 2 * HOUR + 7 * DAY
  it.each<[string, Step[], number, NextStep]>([
    ['a response, due', [filed], 24 * HOUR, { kind: 'response', by: 'staff', due: 24 * HOUR, overdue: false }],
    ['a response, late', [filed], 24 * HOUR + 1, { kind: 'response', by: 'staff', due: 24 * HOUR, overdue: true }],
    ['work', [filed, acknowledged], 72 * HOUR, { kind: 'work', by: 'staff', due: 72 * HOUR, overdue: false }],
    ['late work', [filed, acknowledged], 72 * HOUR + 1, { kind: 'work', by: 'staff', due: 72 * HOUR, overdue: true }],
    ['an answer', [filed, result], DAY, { kind: 'your-answer', by: 'complainant', due: answerDue, overdue: false }],
    ['rework', [filed, result, disputed], DAY, { kind: 'work', by: 'staff', due: 72 * HOUR, overdue: false }],
    [
      'nothing, unless reopened',
      [filed, withdrawn],
      DAY,
      { kind: 'ended', by: 'nobody', due: null, overdue: false, reopenUntil: 3 * HOUR + 30 * DAY },
    ],
    [
      'nothing any more',
      [filed, withdrawn],
      31 * DAY,
      { kind: 'ended', by: 'nobody', due: null, overdue: false, reopenUntil: null },
    ],
  ])('is %s', (_name, story, now, next) => {
    expect(awaiting(tell(...story).state, now, POLICY)).toEqual(next)
  })
})

describe('overdue', () => {
  it.each<[string, Step[], number, string[]]>([
    ['is nothing at the due instant', [filed], 24 * HOUR, []],
    ['is the response after it', [filed], 24 * HOUR + 1, ['response']],
    ['are both after three days of silence', [filed], 72 * HOUR + 1, ['response', 'resolution']],
    ['is the result alone once answered', [filed, acknowledged], 72 * HOUR + 1, ['resolution']],
    ['is nothing while a result waits', [filed, result], 90 * DAY, []],
    ['is the result again after a dispute', [filed, result, disputed], 90 * DAY, ['resolution']],
    ['is nothing after the end', [filed, withdrawn], 90 * DAY, []],
  ])('%s', (_name, story, now, clocks) => {
    expect(overdue(tell(...story).state, now)).toEqual(clocks)
  })
})
