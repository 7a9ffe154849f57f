import { type StaffCase, staffCommandSchema } from '@linsheng/contracts/complaints'
import { describe, expect, it } from 'vitest'
import { COMMAND_KEYS, COMMAND_ORDER, emptyDraft, fieldsOf, requestOf } from './commands.ts'
import { promiseState } from './promise-state.ts'

const name = { 'zh-Hans': '电梯' }
const FOUND: StaffCase = {
  number: '2026-1',
  kind: 'complaint',
  status: 'acknowledged',
  outcome: null,
  priority: 'ordinary',
  category: { code: 'lift', name },
  zone: null,
  team: null,
  channel: 'web',
  receivedAt: 0,
  endedAt: null,
  promises: [],
  asOf: 10,
  sequence: 2,
  recordedAt: 0,
  description: '电梯停了两次。',
  danger: false,
  impact: 'home',
  person: null,
  photos: [],
  timeline: [],
  next: { kind: 'work', due: 100, overdue: false, reopenUntil: null },
  overdue: [],
  allowed: [...COMMAND_ORDER],
  closings: ['unfounded'],
  published: { category: { code: 'lift', name }, zone: null, summary: null },
}
const options = { categories: [], zones: [], teams: [], people: [] }

describe('the forms of a case', () => {
  it('cover every command once, each under a key of its own', () => {
    expect([...COMMAND_ORDER].sort()).toEqual(Object.keys(COMMAND_KEYS).sort())
    expect(new Set(Object.values(COMMAND_KEYS)).size).toBe(COMMAND_ORDER.length)
  })

  it('ask for every field that a request must have', () => {
    for (const command of COMMAND_ORDER) {
      const asked = fieldsOf(command, { found: FOUND, options, draft: {}, locale: 'en' }).map((field) => field.name)
      const problems = staffCommandSchema.safeParse(requestOf(command, {})).error?.issues ?? []
      expect(problems.map(({ path }) => String(path[0])).filter((field) => !asked.includes(field))).toEqual([])
    }
  })

  it('classify as the case stands, by the matrix unless it was overruled', () => {
    expect(requestOf('classify', emptyDraft('classify', FOUND))).toEqual({
      type: 'classify',
      kind: 'complaint',
      category: 'lift',
    })
    expect(emptyDraft('classify', { ...FOUND, priority: 'critical' }).priority).toBe('critical')
  })

  it.each([
    ['', false],
    ['ordinary', false],
    ['major', true],
  ])('priority “%s” needs a reason: %s', (priority, needed) => {
    const fields = fieldsOf('classify', { found: FOUND, options, draft: { priority }, locale: 'zh-Hans' })
    expect(fields.some((field) => field.name === 'reason')).toBe(needed)
  })
})

describe('a promise', () => {
  const HOUR = 3_600_000
  it.each([
    [HOUR, 'kept'],
    [11 * HOUR, 'late-done'],
  ])('done at %d is %s', (doneAt, state) => {
    expect(promiseState({ clock: 'response', due: 10 * HOUR, doneAt }, 0, 20 * HOUR)).toBe(state)
  })

  it.each([
    [HOUR, 'later'],
    [7 * HOUR, 'later'],
    [8 * HOUR, 'soon'],
    [10 * HOUR, 'soon'],
    [10 * HOUR + 1, 'missed'],
  ])('running at %d is %s', (now, state) => {
    expect(promiseState({ clock: 'response', due: 10 * HOUR, doneAt: null }, 0, now)).toBe(state)
  })
})
