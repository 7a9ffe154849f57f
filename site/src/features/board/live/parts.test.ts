import { describe, expect, it } from 'vitest'
import { fixtureBoard, fixtureCases } from '../../../../fixtures/cases.ts'
import { fixtureContent } from '../../../../fixtures/content.ts'
import { selectionOf } from '../selection.ts'
import { canListOverdue, liveParts, monthOf } from './parts.ts'

const asOf = Date.UTC(2026, 10, 23)
const [community] = fixtureContent({ communities: 1, notices: 0, meetings: 0 }, asOf).communities
const board = fixtureBoard(community ? fixtureCases(community, 300, asOf) : [], asOf)
const context = {
  locale: 'en',
  zone: 'Asia/Shanghai',
  casesPath: '/en/demo/complaints/',
  labels: { category: { lift: '<script>alert(1)</script>' } },
} as const
const partsOf = (query: string) => {
  const parts = liveParts(board, selectionOf(new URLSearchParams(query), board), context)
  return (name: string) => parts.get(name)?.markup
}

describe('the changing parts of the board', () => {
  it('has a row for every group', () => {
    expect(partsOf('')('rows.category')?.match(/<tr>/g)).toHaveLength(Object.keys(board.by.category).length)
  })
  it('escapes names', () => {
    const everything = ['rows.category', 'overdue.rows', 'finding.category'].map(partsOf('')).join('')
    expect(everything).toContain('&lt;script&gt;')
    expect(everything).not.toContain('<script>')
  })
  it('lists the overdue cases of the selected category only', () => {
    expect(board.overdueCases.length).toBeGreaterThan(0)
    const lifts = board.overdueCases.filter(({ category }) => category === 'lift').length
    expect(partsOf('category=lift')('overdue.rows')?.match(/<tr>/g) ?? []).toHaveLength(lifts)
  })
  it('does not pretend to know which overdue cases belong to a team', () => {
    expect(canListOverdue(selectionOf(new URLSearchParams('team=works'), board))).toBe(false)
    expect(canListOverdue(selectionOf(new URLSearchParams('zone=b1'), board))).toBe(true)
  })
  it('has no figures for a combination without cases', () => {
    const empty = fixtureBoard([], asOf)
    const parts = liveParts(empty, selectionOf(new URLSearchParams(''), empty), context)
    expect(parts.get('rows.category')?.markup).toBe('')
  })
})

it('knows the local month', () => {
  expect(monthOf(Date.UTC(2026, 9, 31, 16, 30), 'Asia/Shanghai')).toBe('2026-11')
  expect(monthOf(Date.UTC(2026, 9, 31, 16, 30), 'UTC')).toBe('2026-10')
})
