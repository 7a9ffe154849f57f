import { toBase64 } from '@linsheng/tlog'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leafIn, receiptFile } from './receipt.ts'

const words = { title: '调查回执', lines: ['年度满意度调查', 'https://linsheng.example/demo/surveys/yearly/'] }

it('a receipt’s leaf is found in it again, also after copying spoiled its lines', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const leaf = toBase64(bytes)
      const file = receiptFile(words, leaf)
      expect(leafIn(file)).toBe(leaf)
      expect(leafIn(`  ${file.replaceAll('\r\n', ' ')}`)).toBe(leaf)
      expect(leafIn(leaf)).toBe(leaf)
    }),
  )
})

it.each(['', '回执', 'AAAA', `${'A'.repeat(43)}`, `${'A'.repeat(42)}B=`])('there is none in %j', (text) => {
  expect(leafIn(text)).toBeNull()
})
