import { describe, expect, it } from 'vitest'
import { HOUR, type Instant } from '../time/instant.ts'
import { dutiesOf } from './duties.ts'
import type { Policy } from './policy.ts'
import { apply } from './replay.ts'
import type { Complaint } from './state.ts'
import { attempt, COMMANDS as C, FILE, POLICY, type Step, tellUnder } from './testing/scenario.ts'
import type { DutyName } from './vocabulary.ts'

const office = [{ from: 540, to: 1080 }]
/** The holidays of 2026 as the State Council announced them: nine days off, the Saturdays before and after worked. */
const festival: Policy = {
  ...POLICY,
  calendar: {
    type: 'windows',
    windows: { 1: office, 2: office, 3: office, 4: office, 5: office },
    holidays: ['16', '17', '18', '19', '20', '23'].map((day) => `2026-02-${day}`),
    workdays: ['2026-02-14', '2026-02-28'],
    knownUntil: '2026-12-31',
  },
  targets: { ...POLICY.targets, ordinary: { response: 9, safe: null, investigation: 9, update: 18, resolution: 27 } },
}

const at = (text: string): Instant =>
  Temporal.PlainDateTime.from(`2026-${text}`).toZonedDateTime('Asia/Shanghai').epochMilliseconds
const said = (instant: Instant | null): string | null =>
  instant === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO('Asia/Shanghai')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .slice(5)

const friday = at('02-13T16:00')
const filed: Step = ['complainant', { ...FILE, impact: 'home', receivedAt: friday }, friday]
const dangerous: Step = ['complainant', { ...FILE, danger: true, receivedAt: friday }, friday]
const assigned: Step = ['system', { ...C.assign, person: 'user-7' }, friday]
const answered: Step = ['staff', C.acknowledge, at('02-14T10:00')]
const paused: Step = ['staff', { type: 'pause', reason: 'awaiting-parts', until: at('02-25T09:00') }, at('02-14T17:00')]
const refused: Step = ['staff', C.close, friday]
const appealed: Step = ['complainant', { ...C.appeal, about: 'refusal' }, friday]

describe('a case filed on the Friday before the Spring Festival', () => {
  it.each<[string, Step[], DutyName, string, string | null]>([
    ['its first answer on the make-up Saturday', [filed], 'response', '02-13T16:00', '02-14T16:00'],
    ['its findings after the holidays', [filed, assigned, answered], 'investigation', '02-14T10:00', '02-24T10:00'],
    ['the next word after the holidays', [filed, assigned, answered], 'update', '02-14T10:00', '02-25T10:00'],
    ['its result after the holidays', [filed, assigned, answered], 'resolution', '02-14T10:00', '02-25T16:00'],
    ['no result while it waits for parts', [filed, assigned, answered, paused], 'resolution', '02-20T10:00', null],
    [
      'the result ten working hours later after the pause',
      [filed, assigned, answered, paused, ['system', C.tick, at('02-25T09:00')]],
      'resolution',
      '02-25T09:00',
      '02-26T17:00',
    ],
    ['an answer the same evening in danger', [dangerous], 'response', '02-13T16:00', '02-13T18:00'],
    ['safety the same evening in danger', [dangerous], 'safe', '02-13T16:00', '02-13T20:00'],
    [
      'word from the panel on the second working day',
      [filed, refused, appealed],
      'appeal-acknowledgement',
      '02-13T16:00',
      '02-24T18:00',
    ],
    ['the panel’s decision on the tenth', [filed, refused, appealed], 'appeal-decision', '02-13T16:00', '03-05T18:00'],
  ])('is owed %s', (_name, story, name, now, due) => {
    const { state } = tellUnder(festival, ...story)
    const duty = dutiesOf(state, festival, at(now)).find((one) => one.name === name)
    expect(said(duty?.due ?? null)).toBe(due)
    expect(duty?.provisional).toBe(false)
  })

  it.each<[string, Step[], string[]]>([
    [
      'in working time',
      [filed, assigned, answered],
      [
        'manager of investigation: due 02-24T10:00, told 02-24T11:00',
        'committee of investigation: due 02-24T10:00, told 02-26T11:00',
      ],
    ],
    [
      'without an answer',
      [filed, assigned],
      [
        'manager of response: due 02-14T16:00, told 02-14T17:00',
        'committee of response: due 02-14T16:00, told 02-16T17:00',
      ],
    ],
    [
      'at once in danger',
      [dangerous, assigned],
      [
        'manager of response: due 02-13T18:00, told 02-13T19:00',
        'committee of response: due 02-13T18:00, told 02-15T19:00',
      ],
    ],
    [
      'on appeal',
      [filed, refused, appealed],
      ['committee of appeal-acknowledgement: due 02-24T18:00, told 02-24T19:00'],
    ],
  ])('escalates %s, looked at every hour', (_name, story, escalations) => {
    const state = watched(tellUnder(festival, ...story).state, at('02-28T18:00'))
    expect(
      state.escalations.map(
        ({ level, missed, dueAt, at: told }) => `${level} of ${missed}: due ${said(dueAt ?? null)}, told ${said(told)}`,
      ),
    ).toEqual(escalations)
  })
})

/** The case after somebody has looked at the clock every hour. */
function watched(state: Complaint, until: Instant): Complaint {
  let current = state
  for (let now = state.changedAt + HOUR; now <= until; now += HOUR) {
    const decision = attempt(current, ['system', C.tick, now], festival)
    if (!decision.ok) continue
    const commit = { complaint: 'c1', sequence: current.sequence + 1, at: now, actor: { kind: 'system' as const } }
    current = apply(current, { ...commit, events: decision.value }) ?? current
  }
  return current
}
