import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../time/instant.ts'
import { workingDayEnd } from '../time/office-days.ts'
import { awaiting, type NextStep, overdue } from './awaiting.ts'
import { COMMANDS as C, FILE, POLICY, type Step, tell } from './testing/scenario.ts'

const filed: Step = ['complainant', FILE, 0]
const acknowledged: Step = ['staff', C.acknowledge, HOUR]
const result: Step = ['staff', C['propose-result'], 2 * HOUR]
const disputed: Step = ['complainant', C.dispute, 3 * HOUR]
const byMail: Step = ['complainant', { ...FILE, reach: 'email' }, 0]
const planned: Step = ['staff', { ...C['propose-plan'], date: 9 * DAY }, 2 * HOUR]
const toPay: Step = ['staff', { ...C['propose-plan'], date: 9 * DAY, payer: 'complainant', costCents: 100 }, 2 * HOUR]
const paused: Step = ['staff', { ...C.pause, until: 2 * HOUR + 2 * DAY }, 2 * HOUR]
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
    [
      'an answer, once the result has arrived',
      [byMail, result],
      DAY,
      { kind: 'your-answer', by: 'complainant', due: null, overdue: false },
    ],
    [
      'a word on the plan',
      [filed, acknowledged, planned],
      3 * HOUR,
      { kind: 'plan-answer', by: 'complainant', due: 2 * HOUR + 3 * DAY, overdue: false },
    ],
    [
      'a word on the plan that they are to pay for',
      [filed, acknowledged, toPay],
      2 * HOUR + 3 * DAY,
      { kind: 'plan-answer', by: 'complainant', due: 2 * HOUR + 3 * DAY, overdue: false },
    ],
    [
      'the staff’s asking where nobody said that they will pay',
      [filed, acknowledged, toPay],
      2 * HOUR + 3 * DAY + 1,
      { kind: 'work', by: 'staff', due: 72 * HOUR, overdue: true },
    ],
    [
      'work at no time, while it waits for parts',
      [filed, acknowledged, paused],
      3 * HOUR,
      { kind: 'work', by: 'staff', due: null, overdue: false },
    ],
    [
      'work again when the pause is over, noticed or not',
      [filed, acknowledged, paused],
      2 * HOUR + 2 * DAY,
      { kind: 'work', by: 'staff', due: 72 * HOUR + 2 * DAY, overdue: false },
    ],
    [
      'the panel’s decision',
      [filed, result, ['complainant', C.appeal, 3 * HOUR]],
      DAY,
      { kind: 'appeal', by: 'panel', due: workingDayEnd(POLICY, 10, 3 * HOUR).at, overdue: false },
    ],
    [
      'nothing, and the days for reopening wait for word of the end',
      [byMail, ['staff', C.close, HOUR]],
      90 * DAY,
      { kind: 'ended', by: 'nobody', due: null, overdue: false, reopenUntil: 120 * DAY },
    ],
    [
      'nothing, where it goes on in another case',
      [filed, ['staff', C.merge, HOUR]],
      DAY,
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
