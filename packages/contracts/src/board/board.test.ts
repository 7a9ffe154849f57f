import type { PublicCase } from '@linsheng/domain/complaints'
import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import { boardOf, emptyFold, encodeBoard, fold } from '@linsheng/domain/statistics'
import { HOUR } from '@linsheng/domain/time'
import { describe, expect, it } from 'vitest'
import { boardFrom } from './index.ts'

const asOf = Date.UTC(2026, 10, 23)
const overdueCase = (serial: number): PublicCase =>
  publicCase({
    number: `2026-${serial}`,
    category: serial % 2 === 0 ? 'lift' : 'cleaning',
    zone: 'b3',
    team: 'works',
    receivedAt: asOf - serial * 100 * HOUR,
    month: '2026-11',
    responseDue: asOf - HOUR,
    resolutionDue: asOf + HOUR,
  })
const state = emptyFold()
for (const is of [1, 2, 3].map(overdueCase)) fold(state, { type: 'filed', at: is.receivedAt, was: null, is })
const board = boardOf(state, asOf)
const json: unknown = JSON.parse(JSON.stringify(encodeBoard(board)))

describe('reading board.json', () => {
  it('gives back the board that was written', () => {
    expect(board.overdueCases).toHaveLength(3)
    expect(boardFrom(json)).toEqual(board)
  })
  it.each([null, 'Bad gateway', [], {}, { version: 1 }])('takes %j for no board', (other) => {
    expect(boardFrom(other)).toBeNull()
  })
  it('takes a board with any one part missing or of another kind for none', () => {
    const parts = Object.entries(typeof json === 'object' && json !== null ? json : {})
    expect(parts.length).toBeGreaterThan(7)
    for (const [key] of parts) {
      for (const wrong of [undefined, 'x', { x: 'x' }, [['x']]]) {
        const broken = Object.fromEntries(parts.map(([name, value]) => [name, name === key ? wrong : value]))
        expect(boardFrom(broken), `${key} = ${JSON.stringify(wrong)}`).toBeNull()
      }
    }
  })
})
