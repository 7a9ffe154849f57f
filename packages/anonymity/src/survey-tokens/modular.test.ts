import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBytes, toInteger } from './integers.ts'
import { inverse, power } from './modular.ts'

const integers = fc.bigInt({ min: 0n, max: 2n ** 400n })
const moduli = fc.bigInt({ min: 2n, max: 2n ** 400n })

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}

describe('arithmetic modulo a number', () => {
  it('raises to a power as repeated multiplication does', () => {
    fc.assert(
      fc.property(integers, fc.integer({ min: 0, max: 200 }), moduli, (base, exponent, modulus) => {
        const slow = Array.from({ length: exponent }).reduce<bigint>((product) => (product * base) % modulus, 1n)
        expect(power(base, BigInt(exponent), modulus)).toBe(slow)
      }),
    )
  })

  it('finds the inverse of whatever has one', () => {
    fc.assert(
      fc.property(integers, moduli, (value, modulus) => {
        const found = inverse(value, modulus)
        const hasOne = greatestCommonDivisor(value, modulus) === 1n
        expect(found !== null).toBe(hasOne)
        if (found !== null) {
          expect((found * value) % modulus).toBe(1n)
          expect(found > 0n && found < modulus).toBe(true)
        }
      }),
    )
  })
})

describe('numbers as bytes', () => {
  it('come back the same, with zeros in front', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(toBytes(toInteger(bytes), bytes.length + 3)).toEqual(Uint8Array.of(0, 0, 0, ...bytes))
      }),
    )
  })

  it('are not cut off', () => {
    expect(() => toBytes(256n, 1)).toThrow(RangeError)
    expect(() => toBytes(-1n, 1)).toThrow(RangeError)
  })
})
