import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginningWith, pick } from './pick.ts'

const OPTIONS = [
  { value: '', label: '–' },
  { value: 'lift', label: '电梯', names: ['电梯', '電梯', 'Lift'] },
  { value: 'lighting', label: '照明', names: ['照明', '照明', 'Lighting'] },
  { value: 'parking', label: '停车', names: ['停车', '停車', 'Parking'] },
]

it.each([
  ['lift', 'lift'],
  ['LIF', 'lift'],
  ['ｌｉｆ', 'lift'],
  [' 電 ', 'lift'],
  ['停', 'parking'],
  ['Park', 'parking'],
  ['li', 'li'],
  ['园艺', '园艺'],
  ['', ''],
])('%s means %s', (typed, meant) => {
  expect(pick(OPTIONS, typed)).toBe(meant)
})

it('a code or a whole name always means its own, whatever else begins so', () => {
  const word = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom('a', 'b', '电', '梯') })
  const codes = fc.uniqueArray(word, { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(codes, (all) => {
      const options = all.map((value) => ({ value, label: value }))
      for (const value of all) expect(pick(options, value)).toBe(value)
    }),
  )
})

it('names everything that what was typed could be', () => {
  expect(beginningWith(OPTIONS, 'li').map(({ value }) => value)).toEqual(['lift', 'lighting'])
  expect(beginningWith(OPTIONS, '园')).toEqual([])
  expect(beginningWith(OPTIONS, ' ')).toEqual([])
})
