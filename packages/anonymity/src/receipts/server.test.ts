import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derivedReceipt, parseReceipt, randomReceipt, receiptHash } from './server.ts'

const secret = 'a secret of the test'

describe('receipts on the server', () => {
  it('are random and readable', () => {
    const many = new Set(Array.from({ length: 1000 }, randomReceipt))
    expect(many.size).toBe(1000)
    expect([...many].every((receipt) => parseReceipt(receipt) === receipt)).toBe(true)
  })

  it('are stored as a keyed hash that never changes between versions', () => {
    expect(receiptHash(secret, '0'.repeat(17))).toBe('jKVIRCIEDTdzYfK2sXRp0s3MaAZfx7WxXleIIcKcRGo')
    expect(receiptHash('another secret', '0'.repeat(17))).not.toBe(receiptHash(secret, '0'.repeat(17)))
  })

  it('are hashed in one form only', () => {
    expect(() => receiptHash(secret, '0000-0000-0000-00000')).toThrow(RangeError)
    expect(() => receiptHash(secret, '')).toThrow(RangeError)
  })

  it('come out the same for the same request and differ for any other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(derivedReceipt(secret, a)).toBe(derivedReceipt(secret, a))
        expect(derivedReceipt(secret, a) === derivedReceipt(secret, b)).toBe(a === b)
        expect(derivedReceipt('another secret', a)).not.toBe(derivedReceipt(secret, a))
        expect(parseReceipt(derivedReceipt(secret, a))).toBe(derivedReceipt(secret, a))
      }),
    )
  })

  it('keep the two uses of the secret apart', () => {
    const receipt = randomReceipt()
    const hash = Buffer.from(receiptHash(secret, receipt), 'base64url')
    const derived = derivedReceipt(secret, receipt)
    expect(derived).not.toBe(derivedReceipt(secret, hash.toString('base64url')))
    expect(receiptHash(secret, derived)).not.toBe(receiptHash(secret, receipt))
  })
})

it.each(['index.ts', 'receipt.ts', 'check-character.ts', '../index.ts'])('%s loads in a browser', (file) => {
  expect(readFileSync(new URL(file, import.meta.url), 'utf8')).not.toMatch(/node:|server/)
})
