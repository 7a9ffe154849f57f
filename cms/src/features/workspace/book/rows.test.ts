import { describe, expect, it } from 'vitest'
import type { ColumnSpec } from './columns.ts'
import { blockOf, cellOf, isBlank, localTime, newRow, paste, requestOf, withCell } from './rows.ts'

const SPECS: ColumnSpec[] = [
  { name: 'received', label: '收到' },
  { name: 'category', label: '类别', options: [{ value: 'cleaning', label: '保洁' }] },
  { name: 'description', label: '情况' },
]

describe('a paper book', () => {
  it('takes a block from a spreadsheet, quoted cells with line breaks included', () => {
    expect(blockOf('a\t"b ""c""\nd"\r\ne\tf\r\n')).toEqual([
      ['a', 'b "c"\nd'],
      ['e', 'f'],
    ])
  })

  it('puts names in as codes and times as they are written here, and grows', () => {
    const rows = paste([newRow()], { row: 0, column: 0 }, blockOf('2026/1/5 8:30\t保洁\t地脏\n昨天\t园艺\t草高'), SPECS)
    expect(rows.map((row) => SPECS.map(({ name }) => cellOf(row, name)))).toEqual([
      ['2026-01-05 08:30', 'cleaning', '地脏'],
      ['昨天', '园艺', '草高'],
    ])
  })

  it('lets what sticks out on the right go', () => {
    const [row] = paste([newRow()], { row: 0, column: 2 }, [['地脏', 'x']], SPECS)
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
    expect(requestOf(withCell(newRow(), 'received', '2026年1月5日 8:05'), 'c').received).toBe('2026-01-05T08:05')
    expect(localTime('2026-1-5')).toBe('2026-01-05 09:00')
  })
})
