import { expect, it } from 'vitest'
import { centsOf, gapsIn, localTime, nextHalfHour, wholeNumber, yuanOf } from './draft.ts'

it.each([
  ['128.50', 12_850],
  ['￥1,280.5', 128_050],
  ['0', 0],
  ['', undefined],
  ['12.345', Number.NaN],
  ['-3', Number.NaN],
  ['三块', Number.NaN],
])('“%s” yuan are %s cents', (typed, cents) => {
  expect(centsOf(typed)).toEqual(cents)
})

it.each([9000, 12_850, 0, 5])('%d cents are typed as they are read', (cents) => {
  expect(centsOf(yuanOf(cents))).toBe(cents)
})

it.each([
  ['40', 40],
  [' 0 ', 0],
  ['', undefined],
  ['1.5', Number.NaN],
])('“%s” is the whole number %s', (typed, number) => {
  expect(wholeNumber(typed)).toEqual(number)
})

it('an instant is written in the zone of the community', () => {
  const at = Date.parse('2026-11-23T22:40:00Z')
  expect(localTime(at, 'Asia/Shanghai')).toBe('2026-11-24T06:40')
  expect(nextHalfHour(at, 'Asia/Shanghai')).toBe('2026-11-24T07:00')
})

it('names the blanks that a template left, each once', () => {
  expect(gapsIn('我是李师傅，【今天几点】到，最迟【哪天】办好，【哪天】再说。')).toEqual(['【今天几点】', '【哪天】'])
  expect(gapsIn('下午三点到。')).toEqual([])
  expect(gapsIn(undefined)).toEqual([])
})
