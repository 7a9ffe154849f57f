import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ColumnSpec } from './columns.ts'
import { blockOf, cellOf, isBlank, localTime, newRow, paste, requestOf, todayIn, withCell } from './rows.ts'

const SPECS: ColumnSpec[] = [
  { name: 'received', label: '收到' },
  { name: 'category', label: '类别', options: [{ value: 'cleaning', label: '保洁' }] },
  { name: 'description', label: '情况' },
]

const TODAY = '2026-11-23'
const SHEET = { specs: SPECS, today: TODAY }

describe('a paper book', () => {
  it('takes a block from a spreadsheet, quoted cells with line breaks included', () => {
    expect(blockOf('a\t"b ""c""\nd"\r\ne\tf\r\n')).toEqual([
      ['a', 'b "c"\nd'],
      ['e', 'f'],
    ])
  })

  it('puts names in as codes and times as they are written here, and grows', () => {
    const rows = paste([newRow()], { row: 0, column: 0 }, blockOf('2026/1/5 8:30\t保洁\t地脏\n昨天\t园艺\t草高'), SHEET)
    expect(rows.map((row) => SPECS.map(({ name }) => cellOf(row, name)))).toEqual([
      ['2026-01-05 08:30', 'cleaning', '地脏'],
      ['昨天', '园艺', '草高'],
    ])
  })

  it('leaves what an empty cell means where the block has none', () => {
    const specs = (['name', 'impact', 'danger'] as const).map((name) => ({ name, label: '' }))
    const [row] = paste([newRow()], { row: 0, column: 0 }, blockOf('李\t\t '), { specs, today: TODAY })
    expect(row?.cells).toEqual({ name: '李', impact: 'home', danger: 'no' })
  })

  it('lets what sticks out on the right go', () => {
    const [row] = paste([newRow()], { row: 0, column: 2 }, [['地脏', 'x']], SHEET)
    expect(row?.cells).toEqual({ description: '地脏' })
  })

  it('gives a changed row another key, and a filed one is left alone', () => {
    const row = newRow()
    const changed = withCell(row, 'name', '李')
    expect(changed.key).not.toBe(row.key)
    const filed = { ...changed, filed: { number: '2026-1', receipt: 'X' } }
    expect(withCell(filed, 'name', '王')).toBe(filed)
    expect([isBlank(row), isBlank(changed), isBlank(filed)]).toEqual([true, false, true])
  })

  it('sends local times', () => {
    expect(requestOf(withCell(newRow(), 'received', '2026年1月5日 8:05'), 'c', TODAY).received).toBe('2026-01-05T08:05')
    expect(localTime('2026-1-5', TODAY)).toBe('2026-01-05 09:00')
  })

  it.each([
    ['11/23 8:30', '2026-11-23 08:30'],
    ['11月24日', '2025-11-24 09:00'],
    ['1.5 17:20', '2026-01-05 17:20'],
    ['2-29', '2024-02-29 09:00'],
    ['4/31', '4/31'],
    ['13/1', '13/1'],
    ['昨天', '昨天'],
  ])('without a year, %s is the latest such day: %s', (typed, read) => {
    expect(localTime(typed, TODAY)).toBe(read)
  })

  it('without a year it is never in the future, and never more than a year ago but for leap days', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 364 }), (now, back) => {
        const today = now.toISOString().slice(0, 10)
        const meant = new Date(now.getTime() - back * 86_400_000).toISOString().slice(0, 10)
        expect(localTime(`${meant.slice(5)} 08:30`, today)).toBe(`${meant} 08:30`)
      }),
    )
  })

  it('knows the day of the place, not of the reader', () => {
    const late = Date.parse('2026-11-23T17:00:00Z')
    expect([todayIn('Asia/Shanghai', late), todayIn('UTC', late)]).toEqual(['2026-11-24', '2026-11-23'])
  })
})
