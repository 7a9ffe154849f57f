import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leafHash } from '../merkle/hash.ts'
import {
  consistencyRanges,
  inclusionRanges,
  nodesOf,
  proofOf,
  verifyConsistency,
  verifyInclusion,
} from '../merkle/proof.ts'
import { NaiveTree, numbered } from '../testing/naive.ts'
import { ENTRY_BYTES_MAX, entriesOfBundle, prefixed } from './bundle.ts'
import { type Edge, edgeFrom, edgeRoot, emptyEdge, extend } from './edge.ts'
import { parseTilePath, tileOf, tilePath, tilesOfLevel } from './path.ts'
import { readerOfTiles, tilesForNodes } from './tile.ts'

/** A log grown in batches of these sizes, and every file it wrote. */
function grown(batches: readonly number[]): { edge: Edge; files: Map<string, Uint8Array>; entries: Uint8Array[] } {
  const entries = numbered(batches.reduce((sum, size) => sum + size, 0))
  const files = new Map<string, Uint8Array>()
  let edge = emptyEdge()
  let at = 0
  for (const size of batches) {
    const step = extend(edge, entries.slice(at, at + size))
    for (const { path, bytes } of step.files) files.set(path, bytes)
    edge = step.edge
    at += size
  }
  return { edge, files, entries }
}
const batches = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 })

describe('a tile path', () => {
  it.each([
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 0, index: 1234067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 'entries', index: 1000, width: 7 }, 'tile/entries/x001/000.p/7'],
    [{ level: 3, index: 2 ** 40, width: 255 }, 'tile/3/x001/x099/x511/x627/776.p/255'],
  ] as const)('of %j', (tile, path) => {
    expect(tilePath(tile)).toBe(path)
    expect(parseTilePath(path)).toEqual(tile)
  })

  it.each([
    'tile/00/000',
    'tile/0/0',
    'tile/0/x000/001',
    'tile/0/001.p/256',
    'tile/0/001.p/0',
    'tile/-1/000',
    'tile/0/001/',
    '../checkpoint',
    'tile/64/000',
  ])('is not %s', (path) => expect(parseTilePath(path)).toBeNull())
})

describe('a bundle', () => {
  it('gives back its entries, longest and empty ones too', () => {
    const entries = [new Uint8Array(), new Uint8Array(ENTRY_BYTES_MAX).fill(7), Uint8Array.of(1, 2)]
    const bundle = Uint8Array.from(entries.flatMap((entry) => [...prefixed(entry)]))
    expect(entriesOfBundle(bundle, 3)).toEqual(entries)
    expect(() => entriesOfBundle(bundle, 2)).toThrow(RangeError)
    expect(() => entriesOfBundle(bundle.subarray(0, -1), 3)).toThrow(RangeError)
    expect(() => prefixed(new Uint8Array(ENTRY_BYTES_MAX + 1))).toThrow(RangeError)
  })
})

describe('a log that grows', () => {
  it('writes exactly these files at 256 entries', () => {
    expect([...grown([256]).files.keys()].sort()).toEqual(['tile/0/000', 'tile/1/000.p/1', 'tile/entries/000'])
  })

  it('has no file when it is empty', () => {
    expect(grown([0]).files.size).toBe(0)
  })

  it('refuses an entry that is too long before anything happened', () => {
    expect(() => extend(emptyEdge(), [new Uint8Array(ENTRY_BYTES_MAX + 1)])).toThrow(RangeError)
  })

  it('has the root of the definition, however it was cut into batches', () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        const { edge, entries } = grown(sizes)
        expect(edgeRoot(edge)).toEqual(new NaiveTree(entries).hash(0, entries.length))
      }),
      { numRuns: 40 },
    )
  })

  it('has written every tile of its size, each of them the same as in one batch', () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        const { edge, files, entries } = grown(sizes)
        const once = grown([entries.length]).files
        for (const level of ['entries', 0, 1] as const) {
          for (const tile of tilesOfLevel(level, edge.size)) {
            const path = tilePath(tile)
            expect(files.get(path), path).toEqual(once.get(path))
            expect(parseTilePath(path)).toEqual(tile)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('goes on from its files as if it had never stopped', () => {
    fc.assert(
      fc.property(batches, batches, (first, second) => {
        const { edge, files } = grown(first)
        const resumed = edgeFrom(edge.size, (tile) => files.get(tilePath(tile)) ?? new Uint8Array())
        const more = numbered(second.reduce((sum, size) => sum + size, 0))
        expect(extend(resumed, more)).toEqual(extend(edge, more))
      }),
      { numRuns: 40 },
    )
  })

  it('proves entries and beginnings from the tiles a reader would fetch', () => {
    const { edge, files, entries } = grown([700, 0, 300, 66_000])
    const size = edge.size
    const root = edgeRoot(edge)
    const old = grown([700, 0, 300]).edge
    const fetched = (ranges: ReturnType<typeof inclusionRanges>) => {
      const tiles = tilesForNodes(nodesOf(ranges), size)
      expect(tiles.length).toBeLessThanOrEqual(6)
      const known = new Map(tiles.map((tile) => [tilePath(tile), files.get(tilePath(tile)) ?? new Uint8Array()]))
      return proofOf(ranges, readerOfTiles(known, size))
    }
    for (const index of [0, 255, 256, 999, 65_535, 65_536, size - 1]) {
      const proof = fetched(inclusionRanges(index, size))
      expect(verifyInclusion(index, size, leafHash(entries[index] ?? new Uint8Array()), proof, root)).toBe(true)
    }
    const proof = fetched(consistencyRanges(old.size, size))
    expect(verifyConsistency(old.size, size, edgeRoot(old), root, proof)).toBe(true)
  })

  it('keeps an edge that does not grow with it', () => {
    const { edge } = grown([66_000])
    expect(edge.levels.map(({ length }) => length / 32)).toEqual([66_000 % 256, Math.floor(66_000 / 256) % 256, 1])
    expect(tileOf(2, 0, 66_000)).toEqual({ level: 2, index: 0, width: 1 })
  })
})
