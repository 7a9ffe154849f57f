import { expect, it } from 'vitest'
import { isBlank } from './rule.ts'

it.each([undefined, '', ' \n\u3000', '\u200B', '\u2060\u2800', '\u3164'])('%j says nothing', (text) => {
  expect(isBlank(text)).toBe(true)
})

it.each(['.', '\u200B修', '👍', '  a  '])('%j says something', (text) => {
  expect(isBlank(text)).toBe(false)
})
