import { describe, expect, it } from 'vitest'
import { addressWithCode, inWalkingOrder, readableCode, surveyAddress } from './paper.ts'

const letter = (zone: string, door: string) => ({ zone, door, code: 'x' })

describe('letters', () => {
  it('have the code in groups, and the address with it behind #', () => {
    // 17 characters, the last one a check.
    const code = '00000000000000000'
    expect(readableCode(code)).toBe('0000-0000-0000-00000')
    expect(readableCode('0000-0000-0000-00000')).toBe('0000-0000-0000-00000')
    const address = surveyAddress('https://a.example', 'demo', 'yearly-2026', 'en')
    expect(address).toBe('https://a.example/en/demo/surveys/yearly-2026/')
    expect(addressWithCode(address, '0000-0000-0000-00000')).toBe(`${address}#code=${code}`)
  })

  it('are in the order in which they are carried round', () => {
    const letters = [
      letter('b2', '101'),
      letter('b10', '201'),
      letter('b2', '1201'),
      letter('b2', '201'),
      letter('new', '1'),
    ]
    const order = inWalkingOrder(letters, ['b10', 'b2']).map(({ zone, door }) => `${zone} ${door}`)
    expect(order).toEqual(['b10 201', 'b2 101', 'b2 201', 'b2 1201', 'new 1'])
  })
})
