import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatReceipt, parseReceipt, RECEIPT_LENGTH, readReceipt } from './index.ts'
import { receiptFrom } from './receipt.ts'

const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
const receipts = bytes.map(receiptFrom)
const position = fc.nat({ max: RECEIPT_LENGTH - 1 })

const replaced = (text: string, at: number, character: string) => text.slice(0, at) + character + text.slice(at + 1)
const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))

describe('a receipt', () => {
  it.each([
    [Array(10).fill(0), '0000-0000-0000-00000'],
    [Array(10).fill(255), 'ZZZZ-ZZZZ-ZZZZ-ZZZZM'],
  ])('is printed in four groups', (data, printed) => {
    expect(formatReceipt(receiptFrom(Uint8Array.from(data)))).toBe(printed)
  })

  it('carries different bytes in different characters', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const same = a.every((byte, index) => byte === b[index])
        expect(receiptFrom(a) === receiptFrom(b)).toBe(same)
      }),
    )
  })

  it('needs exactly ten bytes', () => {
    expect(() => receiptFrom(new Uint8Array(9))).toThrow(RangeError)
    expect(() => receiptFrom(new Uint8Array(11))).toThrow(RangeError)
  })
})

describe('reading a receipt', () => {
  it.each<[string, (text: string) => string]>([
    ['as printed', (text) => text],
    ['in lower case', (text) => text.toLowerCase()],
    ['without hyphens', (text) => text.replaceAll('-', '')],
    ['with spaces around and between', (text) => `  ${text.replaceAll('-', ' \t')}\n`],
    ['with other dashes', (text) => text.replace('-', '–').replace('-', '−').replace('-', '—')],
    ['with ideographic spaces', (text) => text.replaceAll('-', '\u3000')],
    ['in full-width characters', fullWidth],
    ['with invisible characters from a web page', (text) => text.replaceAll('-', '\u00ad\u200b')],
    ['with O for 0', (text) => text.replaceAll('0', 'O')],
    ['with o for 0', (text) => text.replaceAll('0', 'o')],
    ['with I for 1', (text) => text.replaceAll('1', 'I')],
    ['with l for 1', (text) => text.replaceAll('1', 'l')],
  ])('forgives it %s', (_how, written) => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(parseReceipt(written(formatReceipt(receipt)))).toBe(receipt)
      }),
    )
  })

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(receipts, position, fc.constantFrom(...ALPHABET), (receipt, at, character) => {
        fc.pre(receipt[at] !== character)
        expect(parseReceipt(replaced(receipt, at, character))).toBeNull()
      }),
    )
  })

  it('finds every exchange of two different characters', () => {
    fc.assert(
      fc.property(receipts, position, position, (receipt, a, b) => {
        fc.pre(receipt[a] !== receipt[b])
        const exchanged = replaced(replaced(receipt, a, receipt.charAt(b)), b, receipt.charAt(a))
        expect(parseReceipt(exchanged)).toBeNull()
      }),
    )
  })

  it('never throws, and takes no other text for a receipt', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 80 })
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseReceipt(text) ?? '').toMatch(/^(|[0-9A-HJKMNP-TV-Z]{17})$/)
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['a letter Crockford leaves out', 'U0000000000000000'],
    ['a character too many', '000000000000000000'],
    ['a receipt among 65 characters', ' '.repeat(48) + '0'.repeat(17)],
    ['a megabyte', '0'.repeat(1_000_000)],
    ['a character that normalises to many', 'ﷺ'.repeat(64)],
    ['half a surrogate pair', `\ud800${'0'.repeat(16)}`],
  ])('refuses %s', (_what, text) => {
    expect(parseReceipt(text)).toBeNull()
  })

  it('still reads one among 64 characters', () => {
    expect(parseReceipt(' '.repeat(47) + '0'.repeat(17))).toBe('0'.repeat(17))
  })

  it.each([
    ['nothing', '', 'empty', 0],
    ['separators only', ' - - ', 'empty', 0],
    ['three characters short', 'K7M4-0000-0000-00', 'too-short', 14],
    ['a character too many', '000000000000000000', 'too-long', 18],
    ['far too much', '0'.repeat(100), 'too-long', 100],
    ['a letter that none has', 'U0000000000000000', 'odd-character', 17],
    ['words', '在信上', 'odd-character', 3],
    ['one that is wrong', '00000000000000001', 'mistyped', 17],
  ])('says what is the matter with %s', (_what, text, fault, characters) => {
    expect(readReceipt(text)).toEqual({ ok: false, fault, characters })
  })

  it('tells every receipt cut short or typed on by how many characters there are', () => {
    fc.assert(
      fc.property(receipts, fc.integer({ min: 1, max: 40 }), (receipt, length) => {
        fc.pre(length !== RECEIPT_LENGTH)
        const text = receipt.repeat(3).slice(0, length)
        const fault = length < RECEIPT_LENGTH ? 'too-short' : 'too-long'
        expect(readReceipt(text)).toEqual({ ok: false, fault, characters: length })
      }),
    )
  })
})
