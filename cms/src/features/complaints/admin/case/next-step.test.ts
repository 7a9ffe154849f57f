import { type StaffCase, type StaffCommandName, staffCommandNameSchema } from '@linsheng/contracts/complaints'
import { describe, expect, it } from 'vitest'
import { nextStep } from './next-step.ts'
import { duty, makeCase } from './testing/make-case.ts'

const ALL = staffCommandNameSchema.options
const ME = 'zhou'
const mine = { person: { id: ME, name: '周建平' } }
const answered = { ...mine, acceptedAt: 1, status: 'acknowledged' } as const
const without = (...gone: StaffCommandName[]) => ALL.filter((command) => !gone.includes(command))
const firstOf = (given: Partial<StaffCase>) =>
  nextStep(makeCase({ allowed: without('acknowledge', 'accept-handover'), ...given }), ME).first

const findings = (verdict: 'confirmed' | 'not-ours' | 'not-confirmed') => ({
  at: 1,
  findings: { what: '皮带磨损' },
  verdict,
  cause: 'wear' as const,
  photos: [],
})
const plan = (status: 'proposed' | 'agreed' | 'changes-asked') => ({
  version: 1,
  at: 1,
  steps: [{ text: '换皮带' }],
  date: 10,
  payer: 'property' as const,
  status,
  answeredAt: null,
  answer: null,
  answerBy: null,
  needsYes: false,
})
const order = {
  order: 1,
  to: { kind: 'contractor' as const, contractor: { code: 'c', name: { 'zh-Hans': '维保' } } },
  task: '检修',
  at: 1,
  due: null,
  status: 'open' as const,
  endedAt: null,
  done: null,
  photos: [],
}
const appeal = (
  members: StaffCase['appeals'][number]['members'],
  acknowledgedAt: number | null = 1,
  split = false,
) => ({
  at: 1,
  about: 'result' as const,
  reason: '还是异响',
  acknowledgedAt,
  members,
  recused: [],
  split,
  decided: null,
})
const member = (id: string, declared: boolean, voted: boolean) => ({ id, name: id, declared, voted })

describe('the next step of a case', () => {
  it.each<[string, Partial<StaffCase>, StaffCommandName | null]>([
    ['nobody has it', {}, 'assign'],
    ['it is mine, not accepted', mine, 'accept-assignment'],
    ['accepted, not answered', { ...mine, acceptedAt: 1, allowed: [...ALL] }, 'acknowledge'],
    ['dangerous, not made safe', { ...answered, duties: [duty({ name: 'safe' })] }, 'make-safe'],
    ['answered', answered, 'investigate'],
    ['a suggestion', { ...answered, kind: 'suggestion' }, 'answer'],
    ['found to be so', { ...answered, investigation: findings('confirmed') }, 'propose-plan'],
    ['found not to be so', { ...answered, investigation: findings('not-confirmed') }, 'propose-result'],
    ['somebody else has to solve it', { ...answered, investigation: findings('not-ours') }, 'forward'],
    [
      'the plan is agreed and work is out',
      { ...answered, investigation: findings('confirmed'), plans: [plan('agreed')], orders: [order] },
      'finish-order',
    ],
    [
      'the plan is agreed and carried out',
      { ...answered, investigation: findings('confirmed'), plans: [plan('agreed')] },
      'propose-result',
    ],
    [
      'the complainant wants another plan',
      { ...answered, investigation: findings('confirmed'), plans: [plan('changes-asked')] },
      'propose-plan',
    ],
    [
      'the plan waits for the complainant',
      { ...answered, investigation: findings('confirmed'), plans: [plan('proposed')] },
      null,
    ],
    [
      'the days for saying yes to paying are over',
      {
        ...answered,
        asOf: 6,
        investigation: findings('confirmed'),
        plans: [{ ...plan('proposed'), needsYes: true, answerBy: 5 }],
      },
      'note',
    ],
    [
      'the update runs out before anything else is done',
      { ...answered, duties: [duty({ name: 'update', status: 'warning' })] },
      'note',
    ],
    [
      'the result waits',
      { ...answered, status: 'result-proposed', allowed: without('record-call', 'follow-up') },
      null,
    ],
    [
      'silence is over',
      {
        ...answered,
        status: 'result-proposed',
        closings: ['silent'],
        allowed: without('record-call', 'follow-up'),
      },
      'close',
    ],
    ['a call is owed', { ...answered, status: 'result-proposed' }, 'record-call'],
  ])('%s', (_when, given, expected) => {
    expect(firstOf(given)).toBe(expected)
  })

  it('is taking over for whoever was asked, and for nobody else', () => {
    const handover = {
      team: { code: 't', name: { 'zh-Hans': '工程组' } },
      person: mine.person,
      reason: '我休假',
      at: 1,
      by: '李敏',
    }
    const given = { person: { id: 'li', name: '李敏' }, acceptedAt: 1, handover, allowed: [...ALL] }
    expect(firstOf(given)).toBe('accept-handover')
    expect(nextStep(makeCase(given), 'li').first).toBe('acknowledge')
    const late = { ...given, duties: [duty({ name: 'handover', status: 'overdue' })] }
    expect(nextStep(makeCase(late), 'li').first).toBe('acknowledge')
  })

  it.each<[string, Partial<StaffCase>, StaffCommandName]>([
    ['to be answered', { appeals: [appeal([], null)] }, 'acknowledge-appeal'],
    ['without a panel', { appeals: [appeal([])] }, 'seat-panel'],
    [
      'with me on the panel',
      { appeals: [appeal([member(ME, false, false), member('a', false, false), member('b', false, false)])] },
      'declare-interest',
    ],
    [
      'with my vote missing',
      { appeals: [appeal([member(ME, true, false), member('a', true, true), member('b', true, true)])] },
      'vote',
    ],
    [
      'with all votes in',
      { appeals: [appeal([member(ME, true, true), member('a', true, true), member('b', true, true)])] },
      'decide-appeal',
    ],
    [
      'with votes that leave no majority',
      { appeals: [appeal([member(ME, true, true), member('a', true, true), member('b', true, true)], 1, true)] },
      'vote',
    ],
  ])('of an appeal %s', (_when, given, expected) => {
    expect(firstOf({ ...answered, status: 'appealed', ...given })).toBe(expected)
  })

  it('is always possible, and so is what stands beside it', () => {
    for (const command of ALL) {
      const { first, also } = nextStep(makeCase({ allowed: [command] }), ME)
      expect([command, null]).toContain(first)
      expect(also.filter((other) => other !== command)).toEqual([])
    }
  })
})
