import type { Mapping } from '@linsheng/contracts/import-ledger'
import { DEFAULT_POLICY, type Policy, replay } from '@linsheng/domain/complaints'
import { describe, expect, test } from 'vitest'
import { planCommits } from './operations/plan-commits.ts'
import { type LedgerCase, rowParser } from './parse-row.ts'
import { ColumnValues, proposeMapping } from './propose-mapping.ts'

const KNOWN = {
  timeZone: 'Asia/Shanghai',
  categories: [{ code: 'equipment', names: ['设备维保', 'Equipment'] }],
  zones: [{ code: 'b7', names: ['7栋'] }],
  teams: [],
}
const HEADER = ['编号', '受理时间', '办结时间', '状态', '类别', '楼栋', '投诉内容', '处理结果', '来源']
const ROW = [
  '17',
  '2023-02-28 09:00',
  '2023-03-01 10:00',
  '已办结',
  '设备维保',
  '7栋',
  '电梯异响',
  '换了钢丝绳',
  '电话',
]
const NOW = Date.UTC(2026, 0, 1)

function mappingOf(header: string[], ...rows: string[][]): Mapping {
  const values = new ColumnValues(header)
  rows.forEach((cells, index) => {
    values.add({ row: index + 2, cells })
  })
  return proposeMapping(values, KNOWN)
}
const changed = (column: string, text: string) => ROW.map((cell, index) => (HEADER[index] === column ? text : cell))
const mapping = mappingOf(HEADER, ROW)
const parse = (cells: string[]) => rowParser(HEADER, mapping, NOW)({ row: 2, cells })

describe('a proposed mapping', () => {
  test('finds Chinese columns and the community’s own records', () => {
    expect(mapping.columns).toMatchObject({
      source: ['编号'],
      receivedAt: ['受理时间'],
      closedAt: ['办结时间'],
      description: ['投诉内容'],
      result: ['处理结果'],
    })
    expect(mapping.dateOrder).toBe('ymd')
    expect(mapping.values).toMatchObject({
      category: { 设备维保: 'equipment' },
      zone: { '7栋': 'b7' },
      channel: { 电话: 'hotline' },
      status: { 已办结: 'closed' },
    })
    expect(mapping.create).toEqual({ categories: [], zones: [], teams: [] })
  })

  test('names what would have to be made, and leaves ambiguous dates to a person', () => {
    const proposal = mappingOf(['Created Date', 'Complaint Type', 'Descriptor'], ['02/03/2023', 'HEAT/HOT WATER', 'x'])
    expect(proposal.create.categories).toEqual([{ code: 'heat-hot-water', name: 'HEAT/HOT WATER' }])
    expect(proposal.dateOrder).toBeNull()
  })
})

describe('a row', () => {
  test('is read whole', () => {
    expect(parse(ROW)).toMatchObject({
      ok: true,
      value: {
        source: '17',
        state: 'closed',
        category: 'equipment',
        zone: 'b7',
        channel: 'hotline',
        result: '换了钢丝绳',
      },
    })
  })

  test.each([
    ['受理时间', '', 'missing'],
    ['受理时间', '昨天', 'bad-date'],
    ['受理时间', '2027-01-01', 'received-in-future'],
    ['办结时间', '2023-02-01', 'closed-before-received'],
    ['办结时间', '', 'closed-without-date'],
    ['状态', '办理中了', 'unmapped-value'],
    ['类别', '别的', 'unmapped-value'],
    ['类别', '__proto__', 'unmapped-value'],
    ['投诉内容', '', 'missing'],
    ['投诉内容', '长'.repeat(2001), 'too-long'],
  ])('with %s = %s is refused at that cell', (column, text, code) => {
    expect(parse(changed(column, text))).toMatchObject({
      ok: false,
      problem: { row: 2, code, column: code === 'closed-without-date' ? '状态' : column },
    })
  })
})

describe('what a row adds', () => {
  const policy: Policy = { zone: 'Asia/Shanghai', calendar: { type: 'always' }, ...DEFAULT_POLICY }
  const words = { responded: '已答复', found: '未写', done: '未写', withdrawn: '撤回' }
  const context = { policy, number: '2023-0001', words }
  const whole = parse(ROW)
  if (!whole.ok) throw new Error(whole.problem.code)
  const open: LedgerCase = { ...whole.value, state: 'open', closedAt: null, result: null }
  const stateAfter = (row: LedgerCase) => {
    const plan = planCommits(row, null, context)
    if (!plan) throw new Error('contradiction')
    return replay(plan.commits.map((commit, index) => ({ ...commit, complaint: 'c', sequence: index + 1 })))
  }

  test('is a case with the row’s own times', () => {
    expect(stateAfter(whole.value)).toMatchObject({
      status: 'closed',
      outcome: 'recorded',
      receivedAt: whole.value.receivedAt,
      resolvedAt: whole.value.closedAt,
      endedAt: whole.value.closedAt,
    })
  })

  test('is nothing the second time', () => {
    expect(planCommits(whole.value, stateAfter(whole.value), context)?.commits).toEqual([])
  })

  test('is just the ending when the case was open last time', () => {
    expect(
      planCommits(whole.value, stateAfter(open), context)?.commits.map(({ events }) => events.map(({ type }) => type)),
    ).toEqual([['result-proposed', 'closed']])
  })

  test('is refused when it tells the beginning anew or opens an ended case', () => {
    expect(planCommits({ ...whole.value, description: '别的事' }, stateAfter(whole.value), context)).toBeNull()
    expect(planCommits(open, stateAfter(whole.value), context)).toBeNull()
  })
})
