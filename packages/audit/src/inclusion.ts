import { CHECKPOINT_PATH, readLine, VKEY_PATH } from '@linsheng/contracts/transparency'
import type { LogLine } from '@linsheng/domain/transparency'
import {
  GrowingTree,
  inclusionRanges,
  leafHash,
  type Node,
  nodesOf,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  proofOf,
  readerOfTiles,
  SHA256_TREE,
  sameBytes,
  subtreesOf,
  TILE_WIDTH,
  tileOf,
  tilePath,
  tilesForNodes,
  tilesOfLevel,
  verifyInclusion,
} from '@linsheng/tlog'
import { bundleEntries } from './log/bundle-entries.ts'
import { type Read, readHashes, readTile } from './log/source.ts'

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

/** A line and its place in the log. */
export interface FoundLine {
  index: number
  line: LogLine
}

/** Bundles asked for together, at most. */
const TOGETHER = 8

/**
 * The newest line of a log that is the one sought, if the signed checkpoint stands for it and for every line after it: a
 * newer one cannot be withheld or altered. Null: there is none. Reads the log's bundles from its end, so what was written
 * lately is found soon. Rejects only where `read` does.
 */
export async function proveNewest(read: Read, isSought: (line: LogLine) => boolean): Promise<FoundLine | null> {
  const signed = await readSigned(read)
  if (!signed) return null
  const after: Uint8Array[] = []
  const tiles = [...tilesOfLevel('entries', signed.size)].toReversed()
  for (let [at, together] = [0, 1]; at < tiles.length; at += together, together = Math.min(TOGETHER, 2 * together)) {
    const batch = tiles.slice(at, at + together)
    const bundles = await Promise.all(batch.map((tile) => readTile(read, tile)))
    for (const [n, tile] of batch.entries()) {
      const entries = wholeBundle(bundles[n] ?? null, tile.width)
      if (!entries) return null
      after.unshift(...entries.map(leafHash))
      const from = tile.index * TILE_WIDTH
      const found = newestOf(entries, from, isSought)
      if (found) return (await isEnd(read, from, after, signed)) ? found : null
    }
  }
  return null
}

function wholeBundle(bytes: Uint8Array | null, width: number): Uint8Array[] | null {
  const bundle = bytes && bundleEntries(bytes, width, true)
  return bundle?.isWhole ? bundle.entries : null
}

function newestOf(
  entries: readonly Uint8Array[],
  from: number,
  isSought: (line: LogLine) => boolean,
): FoundLine | null {
  for (const [at, bytes] of [...entries.entries()].toReversed()) {
    const line = readLine(new TextDecoder().decode(bytes))
    if (line !== null && line !== 'unknown' && isSought(line)) return { index: from + at, line }
  }
  return null
}

/** Whether these are the hashes of all entries of a log from the one at `from`, the beginning of a bundle, to its end. */
async function isEnd(
  read: Read,
  from: number,
  leaves: readonly Uint8Array[],
  { size, root }: Signed,
): Promise<boolean> {
  const before = subtreesOf({ from: 0, to: from })
  const tiles = await tilesOf(read, before, size)
  if (!tiles) return false
  const tree = new GrowingTree(SHA256_TREE, { size: from, subtrees: before.map(readerOfTiles(tiles, size)) })
  for (const leaf of leaves) tree.add(leaf)
  return sameBytes(tree.root(), root)
}

/** Any line of the log would be found in it: it has to be the one that is spoken of. */
function tells(text: string | null, says: ClaimedEntry['says']): boolean {
  if (says === undefined) return true
  const line = text === null ? null : readLine(text)
  if (line === null || line === 'unknown' || !('number' in line)) return false
  return line.number === says.number && line.type === says.type && line.at === says.at
}

interface Signed {
  size: number
  root: Uint8Array
}

async function readSigned(read: Read): Promise<Signed | null> {
  const [key, note] = await Promise.all([read(VKEY_PATH), read(CHECKPOINT_PATH)])
  const verifier = key && parseVerifierKey(new TextDecoder().decode(key))
  if (!verifier || !note) return null
  const opened = openNote(new TextDecoder().decode(note), [verifier])
  return typeof opened === 'string' ? null : parseCheckpoint(opened.text)
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

/** The tiles that hold these nodes, by their path; null where one is missing or too short. */
async function tilesOf(read: Read, nodes: readonly Node[], size: number): Promise<Map<string, Uint8Array> | null> {
  const tiles = new Map<string, Uint8Array>()
  for (const tile of tilesForNodes(nodes, size)) {
    const hashes = await readHashes(read, tile)
    if (!hashes) return null
    tiles.set(tilePath(tile), hashes)
  }
  return tiles
}
