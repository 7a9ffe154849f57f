import { type StaffCommandName, staffCommandNameSchema, staffCommandSchema } from '@linsheng/contracts/complaints'
import { describe, expect, it } from 'vitest'
import { COMMAND_GROUPS } from '../commands.ts'
import type { Draft } from '../draft.ts'
import { makeCase, OPTIONS, READER } from '../testing/make-case.ts'
import { fieldsOf, requestOf, startOf, withFollowing } from './index.ts'
import { stepsOf, withoutStep } from './working.ts'

const ALL = staffCommandNameSchema.options
const FOUND = makeCase({ closings: ['unfounded'], kind: 'complaint' })
const place = { found: FOUND, options: OPTIONS, reader: READER }
const PHOTO = '0198a3c4-1111-7000-8000-000000000001'

describe('the forms of a case', () => {
  it('stand in one group each, every command of the contract', () => {
    expect(Object.values(COMMAND_GROUPS).flat().toSorted()).toEqual(ALL.toSorted())
  })

  it.each(ALL)('%s asks for everything its request must have', (command) => {
    const asked = fieldsOf(command, { ...place, draft: {} }).map((field) => field.name.split('/')[0])
    const problems = staffCommandSchema.safeParse(requestOf(command, {})).error?.issues ?? []
    expect(problems.map(({ path }) => String(path[0])).filter((field) => !asked.includes(field))).toEqual([])
  })
})

describe('a visit', () => {
  const at = (time: string, priority: 'critical' | 'ordinary' = 'ordinary') =>
    startOf('schedule-visit', {
      ...place,
      found: makeCase({ asOf: Date.parse(`2026-11-30T${time}+08:00`), priority }),
    })
  it.each([
    ['by day in an hour', at('14:10'), '2026-11-30T15:30', '2026-11-30T16:30'],
    ['in the evening for the morning', at('19:40'), '2026-12-01T09:00', '2026-12-01T10:00'],
    ['before midnight for the morning', at('23:20'), '2026-12-01T09:00', '2026-12-01T10:00'],
    ['at night for the same morning', at('03:00'), '2026-11-30T09:00', '2026-11-30T10:00'],
    ['of what is critical at any hour', at('23:20', 'critical'), '2026-12-01T00:30', '2026-12-01T01:30'],
  ])('is suggested %s', (_when, start, from, to) => {
    expect(start).toEqual({ from, to })
  })
})

describe('who is named beside a team', () => {
  it.each<[StaffCommandName, Draft, Draft]>([
    ['assign', { team: 'cleaning' }, { team: 'cleaning', person: '' }],
    ['assign', { person: 'li' }, { person: 'li' }],
    ['offer-handover', { team: 'cleaning' }, { team: 'cleaning', person: '' }],
    ['issue-order', { to: 'team:cleaning' }, { to: 'team:cleaning', 'to/person': '' }],
    ['note', { text: '明天来' }, { text: '明天来' }],
  ])('of %s, %j comes to %j', (command, written, expected) => {
    expect(withFollowing(command, written)).toEqual(expected)
  })
})

/** What is typed, and the command it becomes. */
const FILLED: Array<[StaffCommandName, Draft, Record<string, unknown>]> = [
  ['note', { audience: 'complainant', text: '明天来', attachments: PHOTO }, { attachments: [PHOTO] }],
  ['correct', { note: '2', text: '是后天' }, { note: 2 }],
  ['schedule-visit', { from: '2026-11-24T09:00', to: '2026-11-24T10:00', note: '周师傅来看' }, {}],
  [
    'investigate',
    { 'findings/what': '皮带磨损', 'findings/why': ' ', verdict: 'confirmed', cause: 'wear', asset: '' },
    { findings: { what: '皮带磨损' }, cause: 'wear' },
  ],
  [
    'propose-plan',
    {
      'steps/0/text': '订皮带',
      'steps/0/who': '周师傅',
      'steps/1/text': '换皮带',
      'steps/2/text': '',
      date: '2026-11-26T18:00',
      payer: 'property',
      costCents: '1,280.5',
    },
    { steps: [{ text: '订皮带', who: '周师傅' }, { text: '换皮带' }], costCents: 128_050 },
  ],
  [
    'issue-order',
    { to: 'contractor:fast-lift', 'to/person': 'zhou', task: '检修门机' },
    { to: { kind: 'contractor', contractor: 'fast-lift' } },
  ],
  [
    'issue-order',
    { to: 'team:engineering', 'to/person': 'zhou', task: '检修门机', due: '2026-11-24T09:00' },
    { to: { kind: 'team', team: 'engineering', person: 'zhou' } },
  ],
  ['finish-order', { order: '1', done: '换好了', minutes: '40', costCents: '' }, { order: 1, minutes: 40 }],
  ['record-call', { sequence: '7', reached: 'no' }, { sequence: 7, reached: false }],
  ['follow-up', { day: '30', outcome: 'holds' }, { day: 30 }],
  ['seat-panel', { members: 'a,b,c' }, { members: ['a', 'b', 'c'] }],
  ['declare-interest', { interest: 'yes', text: '同一楼' }, { interest: true }],
]

describe('what is typed', () => {
  it.each(FILLED)('becomes a %s', (command, draft, expected) => {
    const parsed = staffCommandSchema.parse(requestOf(command, draft))
    expect(parsed).toMatchObject({ type: command, ...expected })
  })

  it.each([
    ['finish-order', { order: '1', done: '好', minutes: 'vierzig' }, 'minutes'],
    ['finish-order', { order: '1', done: '好', costCents: '1.234' }, 'costCents'],
    ['propose-plan', { 'steps/0/text': '', date: '2026-11-26T18:00', payer: 'none' }, 'steps'],
    ['issue-order', { to: '', task: '检修' }, 'to'],
  ] as const)('is refused at its field: %s %j', (command, draft, field) => {
    const issues = staffCommandSchema.safeParse(requestOf(command, draft)).error?.issues ?? []
    expect(issues.map(({ path }) => path[0])).toEqual([field])
  })

  it('starts from the plan that stands, and says why it changes', () => {
    const plan = {
      version: 1,
      at: 0,
      steps: [{ text: '换皮带', who: '周师傅' }],
      date: FOUND.asOf + 200_000_000,
      costCents: 9000,
      payer: 'warranty',
      status: 'agreed',
      answeredAt: 1,
      answer: null,
      answerBy: null,
      needsYes: false,
    } as const
    const found = makeCase({ plans: [{ ...plan, steps: [...plan.steps] }] })
    const start = startOf('propose-plan', { ...place, found })
    expect(start).toMatchObject({ 'steps/0/text': '换皮带', payer: 'warranty', costCents: '90' })
    expect(fieldsOf('propose-plan', { ...place, found, draft: start }).map(({ name }) => name)).toContain('reason')
  })
})

describe('a priority', () => {
  it('follows the matrix unless it was overruled', () => {
    expect(startOf('classify', place).priority).toBe('')
    expect(startOf('classify', { ...place, found: makeCase({ priority: 'critical' }) }).priority).toBe('critical')
  })

  it.each([
    ['', false],
    ['ordinary', false],
    ['major', true],
  ])('“%s” needs a reason: %s', (priority, needed) => {
    const fields = fieldsOf('classify', { ...place, draft: { priority } })
    expect(fields.some(({ name }) => name === 'reason')).toBe(needed)
  })

  it('and another kind needs one, too', () => {
    const fields = fieldsOf('classify', { ...place, draft: { kind: 'praise' } })
    expect(fields.map(({ name }) => name)).toContain('reason')
  })
})

it('a removed step of a plan takes nothing else with it', () => {
  const draft = {
    date: '2026-11-26T18:00',
    'steps/0/text': '一',
    'steps/0/who': '甲',
    'steps/1/text': '二',
    'steps/1/who': '',
    'steps/2/text': '三',
    'steps/2/who': '丙',
  }
  const after = withoutStep(draft, 1)
  expect(stepsOf(after)).toEqual([
    { text: '一', who: '甲' },
    { text: '三', who: '丙' },
  ])
  expect(after.date).toBe(draft.date)
})
