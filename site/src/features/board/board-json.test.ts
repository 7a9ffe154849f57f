import { encodeBoard } from '@linsheng/domain/statistics'
import { describe, expect, it } from 'vitest'
import { fixtureBoard, fixtureCases } from '../../../fixtures/cases.ts'
import { fixtureContent } from '../../../fixtures/content.ts'
import { boardFrom } from './board-json.ts'

const asOf = Date.UTC(2026, 10, 23)
const [community] = fixtureContent({ communities: 1, notices: 0, meetings: 0 }, asOf).communities
const board = fixtureBoard(community ? fixtureCases(community, 120, asOf) : [], asOf)
const json: unknown = JSON.parse(JSON.stringify(encodeBoard(board)))

describe('reading board.json', () => {
  it('gives back the board that was written', () => {
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
