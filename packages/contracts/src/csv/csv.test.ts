import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvField, csvLine, looksLikeFormula } from './index.ts'

describe('a cell of an export', () => {
  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n-1'])(
    '%j cannot run',
    (text) => {
      expect(looksLikeFormula(text)).toBe(true)
      expect(csvField(text).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it('leaves ordinary words as they are', () => {
    expect(csvLine(['3号楼', '水管=坏了', '2026-1508'])).toBe('3号楼,水管=坏了,2026-1508\r\n')
  })

  it('never begins with what a spreadsheet runs, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const field = csvField(text)
        const shown = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field
        expect(shown === text || shown === `'${text}`).toBe(true)
        expect(/^[=+\-@\t\r]/.test(shown)).toBe(false)
      }),
    )
  })
})
