import { describe, expect, it } from 'vitest'
import { termsOf, wordsOf } from './public-words.ts'

it('looks for a place by its name as it stands', () => {
  const named = [{ name: { 'zh-Hans': '1号楼', en: 'Building 1' }, active: true }]
  expect(termsOf('1号楼 电梯异响', named)).toEqual(['1号楼', '电梯', '异', '响'])
  expect(termsOf('2号楼', named)).toEqual(['2', '号', '楼'])
})

describe('words of a search', () => {
  it.each([
    ['电梯异响', ['电梯', '异', '响']],
    ['三号楼 电梯', ['三', '号', '楼', '电梯']],
    ['2026-0113', ['2026-0113']],
    ['Lift  noise, lift', ['lift', 'noise']],
    ['！？ …', []],
    ['ＬＩＦＴ１２', ['lift12']],
  ])('%s', (search, expected) => {
    expect(wordsOf(search)).toEqual(expected)
  })

  it('are few, however long the search', () => {
    expect(wordsOf('一二三四五六七八九十水电气网门窗'.repeat(5)).length).toBeLessThanOrEqual(6)
  })
})
