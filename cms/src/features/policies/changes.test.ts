import { describe, expect, it } from 'vitest'
import { policyChanges } from './changes.ts'
import { type PolicyContent, policyContentOf } from './content.ts'
import { policyOf } from './policy-of.ts'
import type { PolicyVersion } from './versions.ts'
import { wordsOfChange } from './words.ts'

const targets = { response: 2, safe: 4, investigation: 24, update: 24, resolution: 24 }
const settings = {
  ...{ silenceDays: 7, reopenDays: 30, planSilenceDays: 3, appealDays: 7, pauseMaxDays: 30, committeeHours: 48 },
  ...{ handoverHours: 24, callHours: 24, appealAcknowledgeDays: 2, appealDecideDays: 10 },
}
const community = {
  timeZone: 'Asia/Shanghai',
  calendar: { type: 'always' },
  targets: { critical: targets, major: { ...targets, safe: null }, ordinary: { ...targets, safe: null } },
  roundTheClock: ['critical'],
  ...settings,
}
const content = (changed: object = {}): PolicyContent =>
  policyContentOf({ ...community, ...changed }, new Map([['id-1', 'lift']]))
const versions = (...contents: PolicyContent[]): PolicyVersion[] =>
  contents.map((content, index) => ({
    version: index + 1,
    since: 1000 * index,
    content,
    role: 'manager',
    reason: null,
  }))

const liftRow = (hours: number) => [{ category: 'id-1', priority: 'major', clock: 'resolution', hours }]

describe('what changed between versions', () => {
  it('names targets, those of categories, settings, calendar and round-the-clock priorities', () => {
    const windows = [{ weekday: '1', from: '09:00', to: '18:00' }]
    const changed = content({
      targets: { ...community.targets, major: { ...targets, safe: 8, response: 12 } },
      categoryTargets: liftRow(12),
      silenceDays: 10,
      calendar: { type: 'windows', windows, chinaHolidays: false },
      roundTheClock: ['major', 'critical'],
    })
    const [change, ...others] = policyChanges(versions(content(), changed))
    expect(others).toEqual([])
    expect(change).toMatchObject({
      since: 1000,
      changes: [
        { priority: 'major', clock: 'response', category: null, from: 2, to: 12 },
        { priority: 'major', clock: 'safe', category: null, from: null, to: 8 },
        { priority: 'major', clock: 'resolution', category: 'lift', from: null, to: 12 },
      ],
      settings: [{ setting: 'silenceDays', from: 7, to: 10 }],
      calendar: { from: { type: 'always' }, to: { type: 'windows', knownUntil: null } },
      roundTheClock: { from: ['critical'], to: ['critical', 'major'] },
    })
    expect(change && wordsOfChange(change, 'zh-Hans', () => '电梯')).toEqual([
      '较急，首次答复：2 小时 → 12 小时',
      '较急，应急处置：没有 → 8 小时',
      '电梯，较急，解决：没有 → 12 小时',
      '结果未答复，视为认可（天）：7 → 10',
      '计时日历改了。',
      '不分昼夜计时的级别：紧急 → 紧急 较急',
    ])
  })

  it('follows a category’s target that moves and goes, newest change first', () => {
    const history = versions(
      content(),
      content({ categoryTargets: liftRow(12) }),
      content({ categoryTargets: liftRow(6) }),
      content(),
    )
    expect(policyChanges(history).map(({ changes }) => changes.map(({ from, to }) => [from, to]))).toEqual([
      [[6, null]],
      [[12, 6]],
      [[null, 12]],
    ])
  })

  it('is nothing where only the order of lists differs', () => {
    const rows = [...liftRow(12), { category: 'id-1', priority: 'ordinary', clock: 'update', hours: 24 }]
    const [one, other] = [content({ categoryTargets: rows }), content({ categoryTargets: rows.toReversed() })]
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
  })
})

describe('the policy of several versions', () => {
  it('is the last one, with those before it, and equal calendars are one', () => {
    const policy = policyOf(versions(content(), content({ categoryTargets: liftRow(12) }), content({ silenceDays: 9 })))
    expect(policy).toMatchObject({ silenceDays: 9, since: 2000, zone: 'Asia/Shanghai', categoryTargets: {} })
    expect(policy.earlier.map(({ since }) => since)).toEqual([0, 1000])
    expect(policy.earlier[1]?.categoryTargets).toEqual({ lift: { major: { resolution: 12 } } })
    expect(policy.earlier[0]?.calendar).toBe(policy.calendar)
  })
})
