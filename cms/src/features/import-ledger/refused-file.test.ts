import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from './refused-file.ts'

test('a formula is written as text, everything else comes back as it was', () => {
  expect(csvLine(['=HYPERLINK("http://x")', '@SUM(A1)', '-1', '好'])).toBe(
    `"'=HYPERLINK(""http://x"")",'@SUM(A1),'-1,好\r\n`,
  )
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 5 }), (cells) => {
      const [back] = parse(csvLine(cells), { relax_column_count: true }) as string[][]
      expect(back).toEqual(cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)))
    }),
  )
})
