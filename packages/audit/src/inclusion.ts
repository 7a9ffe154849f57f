import { readLine } from '@linsheng/contracts/transparency'
import {
  inclusionRanges,
  leafHash,
  nodesOf,
  proofOf,
  readerOfTiles,
  TILE_WIDTH,
  tileOf,
  verifyInclusion,
} from '@linsheng/tlog'
import { bundleEntries } from './log/bundle-entries.ts'
import { tilesOf } from './log/nodes.ts'
import { readSigned } from './log/signed.ts'
import { type Read, readTile } from './log/source.ts'

/** An entry that a page speaks of, and what it says that the line tells. */
export interface ClaimedEntry {
  index: number
  says?: { number: string; type: string; at: number }
}

/** What one entry of a log was found to be. */
export interface ProvenEntry {
  index: number
  /** The line as it is served; null: it is not. */
  line: string | null
  /** Whether it is what the signed checkpoint stands for, at this place, and tells what it was said to tell. */
  included: boolean
}

export interface InclusionReport {
  /** Entries of the checkpoint; null: there is none that the published key has signed. */
  size: number | null
  entries: ProvenEntry[]
}

/**
 * Proves single entries of a log from its published files: the bytes served, hashed, with the hashes beside them up to the
 * root that the key has signed. Reads a few tiles, however long the log. Rejects only where `read` does.
 */
export async function proveEntries(read: Read, claims: readonly ClaimedEntry[]): Promise<InclusionReport> {
  const signed = await readSigned(read)
  if (!signed) return { size: null, entries: claims.map(({ index }) => ({ index, line: null, included: false })) }
  const { size, root } = signed
  const entries: ProvenEntry[] = []
  for (const { index, says } of claims) {
    const bytes = index < size ? await entryAt(read, index, size) : null
    const line = bytes && new TextDecoder().decode(bytes)
    const included = bytes !== null && (await isIncluded(read, index, bytes, size, root))
    entries.push({ index, line, included: included && tells(line, says) })
  }
  return { size, entries }
}

/** Any line of the log would be found in it: it has to be the one that is spoken of. */
function tells(text: string | null, says: ClaimedEntry['says']): boolean {
  if (says === undefined) return true
  const line = text === null ? null : readLine(text)
  if (line === null || line === 'unknown' || !('number' in line)) return false
  return line.number === says.number && line.type === says.type && line.at === says.at
}

async function entryAt(read: Read, index: number, size: number): Promise<Uint8Array | null> {
  const tile = tileOf('entries', Math.floor(index / TILE_WIDTH), size)
  const bundle = tile && (await readTile(read, tile))
  return (bundle && bundleEntries(bundle, tile.width, true).entries[index % TILE_WIDTH]) ?? null
}

async function isIncluded(
  read: Read,
  index: number,
  bytes: Uint8Array,
  size: number,
  root: Uint8Array,
): Promise<boolean> {
  const ranges = inclusionRanges(index, size)
  const tiles = await tilesOf(read, nodesOf(ranges), size)
  return (
    tiles !== null && verifyInclusion(index, size, leafHash(bytes), proofOf(ranges, readerOfTiles(tiles, size)), root)
  )
}
