import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NaiveTree, numbered } from '../testing/naive.ts'
import { EMPTY_ROOT, leafHash } from './hash.ts'
import { consistencyRanges, inclusionRanges, proofOf, verifyConsistency, verifyInclusion } from './proof.ts'
import { splitPoint, treeRoot } from './range.ts'

/** Entries, roots and proofs of the test vectors of Certificate Transparency's own log implementations. */
const CT_ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => hexToBytes(hex))
const CT_ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const CT_INCLUSION: Array<[index: number, size: number, proof: string[]]> = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
]
const CT_CONSISTENCY: Array<[old: number, size: number, proof: string[]]> = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
]

describe('the tree of the published vectors', () => {
  const tree = new NaiveTree(CT_ENTRIES)

  it('is rooted in SHA-256 of nothing when empty', () => {
    expect(bytesToHex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(treeRoot(0, tree.read)).toEqual(EMPTY_ROOT)
  })

  it.each(CT_ROOTS.map((root, index) => [index + 1, root] as const))('of %i entries has its root', (size, root) => {
    expect(bytesToHex(treeRoot(size, tree.read))).toBe(root)
  })

  it.each(CT_INCLUSION)('proves entry %i of %i', (index, size, proof) => {
    expect(proofOf(inclusionRanges(index, size), tree.read).map(bytesToHex)).toEqual(proof)
  })

  it.each(CT_CONSISTENCY)('proves that %i entries begin %i', (old, size, proof) => {
    expect(proofOf(consistencyRanges(old, size), tree.read).map(bytesToHex)).toEqual(proof)
  })
})

describe('every tree of up to 600 entries', () => {
  const LARGEST = 600
  const entries = numbered(LARGEST)
  const tree = new NaiveTree(entries)
  const roots = Array.from({ length: LARGEST + 1 }, (_, size) => treeRoot(size, tree.read))
  const rootOf = (size: number): Uint8Array => roots[size] ?? EMPTY_ROOT
  const leaves = entries.map(leafHash)

  it('has the root of the definition', () => {
    for (let size = 0; size <= LARGEST; size++) expect(rootOf(size)).toEqual(tree.hash(0, size))
  })

  it('proves each of its entries', () => {
    for (let size = 1; size <= LARGEST; size++) {
      for (let index = 0; index < size; index++) {
        const proof = proofOf(inclusionRanges(index, size), tree.read)
        if (!verifyInclusion(index, size, leaves[index] ?? EMPTY_ROOT, proof, rootOf(size))) {
          expect.fail(`entry ${index} of ${size}`)
        }
      }
    }
  }, 120_000)

  it('gives the path of the definition', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LARGEST }), fc.nat(), (size, any) => {
        const index = any % size
        expect(proofOf(inclusionRanges(index, size), tree.read)).toEqual(tree.path(index, 0, size))
      }),
    )
  })

  it('proves that each smaller one begins it', () => {
    for (let size = 0; size <= LARGEST; size++) {
      for (let old = 0; old <= size; old++) {
        const proof = proofOf(consistencyRanges(old, size), tree.read)
        if (!verifyConsistency(old, size, rootOf(old), rootOf(size), proof)) expect.fail(`${old} in ${size}`)
      }
    }
  }, 120_000)

  const pair = fc
    .tuple(fc.integer({ min: 1, max: LARGEST }), fc.nat())
    .map(([size, any]) => ({ size, index: any % size }))

  it('proves no other entry, place, size or root', () => {
    fc.assert(
      fc.property(pair, fc.nat(), fc.nat(), ({ size, index }, any, bit) => {
        const proof = proofOf(inclusionRanges(index, size), tree.read)
        const leaf = leaves[index] ?? EMPTY_ROOT
        const root = rootOf(size)
        const other = any % size
        if (other !== index) {
          expect(verifyInclusion(other, size, leaf, proof, root)).toBe(false)
          expect(verifyInclusion(index, size, leaves[other] ?? EMPTY_ROOT, proof, root)).toBe(false)
        }
        expect(verifyInclusion(index, size, leaf, [...proof, EMPTY_ROOT], root)).toBe(false)
        expect(verifyInclusion(index, size, leaf, proof, flipped(root, bit))).toBe(false)
        if (proof.length > 0) expect(verifyInclusion(index, size, leaf, proof.slice(1), root)).toBe(false)
        expect(verifyInclusion(size, size, leaf, proof, root)).toBe(false)
      }),
    )
  })

  it('proves no other beginning', () => {
    fc.assert(
      fc.property(pair, fc.nat(), ({ size, index }, bit) => {
        const old = Math.max(1, index)
        const proof = proofOf(consistencyRanges(old, size), tree.read)
        expect(verifyConsistency(old, size, flipped(rootOf(old), bit), rootOf(size), proof)).toBe(false)
        expect(verifyConsistency(old, size, rootOf(old), flipped(rootOf(size), bit), proof)).toBe(false)
        expect(verifyConsistency(old, size, rootOf(old), rootOf(size), [...proof, EMPTY_ROOT])).toBe(false)
        const [first, ...rest] = proof
        if (first) {
          expect(verifyConsistency(old, size, rootOf(old), rootOf(size), rest)).toBe(false)
          expect(verifyConsistency(old, size, rootOf(old), rootOf(size), [flipped(first, bit), ...rest])).toBe(false)
        }
        expect(verifyConsistency(size + 1, size, rootOf(size), rootOf(size), proof)).toBe(false)
      }),
    )
  })
})

describe('a very large tree', () => {
  it('splits at the largest power of two strictly below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: Number.MAX_SAFE_INTEGER }), (size) => {
        const split = splitPoint(size)
        expect(Number.isInteger(Math.log2(split))).toBe(true)
        expect(split).toBeLessThan(size)
        expect(split * 2).toBeGreaterThanOrEqual(size)
      }),
    )
  })

  it('has proofs as long as it is deep', () => {
    const size = 2 ** 40 + 5
    expect(inclusionRanges(2 ** 35, size).length).toBe(41)
    expect(() => inclusionRanges(size, size)).toThrow(RangeError)
    expect(() => consistencyRanges(2, 1)).toThrow(RangeError)
  })
})

function flipped(hash: Uint8Array, bit: number): Uint8Array {
  const copy = hash.slice()
  const at = bit % copy.length
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
