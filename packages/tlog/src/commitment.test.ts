import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf, SALT_SIZE, sealOf } from './commitment.ts'

const salts = fc.uint8Array({ minLength: SALT_SIZE, maxLength: SALT_SIZE })

describe('a seal', () => {
  it('is the SHA-256 of salt and bytes, as Node computes it', () => {
    fc.assert(
      fc.property(salts, fc.uint8Array({ maxLength: 300 }), (salt, bytes) => {
        expect(sealOf(salt, bytes)).toBe(createHash('sha256').update(salt).update(bytes).digest('hex'))
        expect(hashOf(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })

  it('is made with a salt of its own length only', () => {
    for (const length of [0, 31, 33]) {
      expect(() => sealOf(new Uint8Array(length), new Uint8Array())).toThrow(RangeError)
    }
  })
})
