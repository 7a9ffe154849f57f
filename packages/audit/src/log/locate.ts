import { HASH_SIZE, leafHash, rootOfAligned, sameBytes, TILE_WIDTH, type Tile, tilesOfLevel } from '@linsheng/tlog'
import type { Fault } from '../faults.ts'
import { bundleEntries } from './bundle-entries.ts'
import { type Read, readHashes, readTile } from './source.ts'

type EntryFault = Extract<Fault, { code: 'altered-entry' | 'withheld-entry' }>

/**
 * Names what is wrong with a log whose entries do not give its checkpoint's root: the first entry whose hash is not the
 * published one; where entries and their hashes were changed alike, the first range whose hashes do not give those above.
 * @param agreed entries at the beginning that are known to be as somebody saw them before
 */
export async function locateFault(read: Read, size: number, agreed: number): Promise<EntryFault> {
  for (const tile of tilesOfLevel('entries', size)) {
    const fault = await faultInBundle(read, tile)
    if (fault !== null) return fault
  }
  const torn = await tornTile(read, size)
  if (torn === null) return { code: 'altered-entry', from: agreed, to: size }
  const span = TILE_WIDTH ** (torn.lower.level + 1)
  return { code: 'altered-entry', from: torn.lower.index * span, to: (torn.lower.index + 1) * span }
}

/** What is wrong with one bundle, by the published hashes of its entries; null where nothing is. */
export async function faultInBundle(read: Read, tile: Tile): Promise<EntryFault | null> {
  const from = tile.index * TILE_WIDTH
  const to = from + tile.width
  const bytes = await readTile(read, tile)
  if (bytes === null) return withheldBundle(tile)
  const { entries, isWhole } = bundleEntries(bytes, tile.width, tile.width < TILE_WIDTH)
  const hashes = await readHashes(read, { ...tile, level: 0 })
  const altered =
    hashes === null ? -1 : entries.findIndex((entry, at) => !sameBytes(leafHash(entry), hashAt(hashes, at)))
  if (altered >= 0) return { code: 'altered-entry', from: from + altered, to: from + altered + 1 }
  if (isWhole) return null
  return entries.length < tile.width
    ? { code: 'withheld-entry', from: from + entries.length, to }
    : { code: 'altered-entry', from, to }
}

/** Every entry of a bundle is missing. */
export function withheldBundle({ index, width }: Tile): EntryFault {
  return { code: 'withheld-entry', from: index * TILE_WIDTH, to: index * TILE_WIDTH + width }
}

interface Torn {
  lower: Tile & { level: number }
  upper: Tile
}

/**
 * The first full tile whose root is not the hash that the tile above it holds for it; also where either is missing. Null
 * where all tiles fit together.
 */
export async function tornTile(read: Read, size: number): Promise<Torn | null> {
  for (let above = 1; TILE_WIDTH ** above <= size; above += 1) {
    for (const upper of tilesOfLevel(above, size)) {
      const hashes = await readHashes(read, upper)
      for (let at = 0; at < upper.width; at += 1) {
        const lower = { level: above - 1, index: upper.index * TILE_WIDTH + at, width: TILE_WIDTH }
        const below = await readHashes(read, lower)
        const fits = hashes && below && sameBytes(rootOfAligned(below, 0, TILE_WIDTH), hashAt(hashes, at))
        if (!fits) return { lower, upper }
      }
    }
  }
  return null
}

export const hashAt = (hashes: Uint8Array, at: number): Uint8Array =>
  hashes.subarray(at * HASH_SIZE, (at + 1) * HASH_SIZE)
