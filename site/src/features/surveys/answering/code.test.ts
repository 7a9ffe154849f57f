import { randomReceipt } from '@linsheng/anonymity/receipts/server'
import { expect, it } from 'vitest'
import { codeFault, groupedCode, isCode, readFragment } from './code.ts'

const code = randomReceipt()

it('a letter’s code is found behind the # and is the same in the groups it is printed in', () => {
  const found = readFragment(`#code=${code}`)
  expect(found).toEqual({ code: groupedCode(code), assisted: false })
  expect(isCode(found.code ?? '')).toBe(true)
  expect(readFragment(`#assisted&code=${code}`).assisted).toBe(true)
})

it.each(['', '#', '#main', '#assisted'])('there is none in %j', (fragment) => {
  expect(readFragment(fragment).code).toBeNull()
})

it('a slip of the pen is noticed', () => {
  const wrong = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`
  expect(isCode(code.toLowerCase())).toBe(true)
  expect(isCode(wrong)).toBe(false)
  expect(groupedCode(wrong)).toBe(wrong)
})

it.each([
  [code.slice(0, -2), 'too-short', 15],
  [`${code}7`, 'too-long', 18],
  ['', 'empty', 0],
])('what is the matter with %j is told', (text, fault, characters) => {
  expect(codeFault(text)).toMatchObject({ fault, characters })
  expect(codeFault(code)).toBeNull()
})
