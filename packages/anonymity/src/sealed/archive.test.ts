import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { archiveSize, readArchive, writeArchive } from './archive.ts'

const files = fc.array(
  fc.record({ name: fc.stringMatching(/^[a-z0-9.]{1,99}$/), bytes: fc.uint8Array({ maxLength: 1600 }) }),
  { maxLength: 5 },
)
const spare = fc.nat({ max: 2000 })

describe('an archive', () => {
  it('gives back its files, however much it is filled up', () => {
    fc.assert(
      fc.property(files, spare, (given, more) => {
        const size = archiveSize(given) + more
        const archive = writeArchive(given, size)
        expect(archive.length).toBe(size)
        expect(readArchive(archive)).toEqual(given)
      }),
    )
  })

  it('has room for all or is not made', () => {
    fc.assert(
      fc.property(files, (given) => {
        expect(() => writeArchive(given, archiveSize(given) - 1)).toThrow(RangeError)
      }),
    )
  })

  it('is not one any more when a header or the filling is altered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, any, by) => {
        const archive = writeArchive([{ name: 'message.json', bytes }], 4096)
        const outside = [...archive.keys()].filter((at) => at < 512 || at >= 512 * (1 + Math.ceil(bytes.length / 512)))
        const at = outside[any % outside.length] ?? 0
        archive[at] = (archive[at] ?? 0) ^ by
        expect(readArchive(archive)).toBeNull()
      }),
    )
  })

  it('is not anything else, nor cut off', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 2000 }), (bytes) => {
        fc.pre(bytes[0] !== 0)
        expect(readArchive(bytes)).toBeNull()
      }),
    )
    expect(readArchive(new Uint8Array())).toBeNull()
    expect(readArchive(writeArchive([{ name: 'a', bytes: new Uint8Array(900) }], 2560).subarray(0, 1100))).toBeNull()
  })
})
