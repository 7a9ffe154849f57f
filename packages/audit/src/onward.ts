import { readLine } from '@linsheng/contracts/transparency'
import type { LogLine } from '@linsheng/domain/transparency'
import {
  type Edge,
  edgeFrom,
  edgeRoot,
  edgeTiles,
  emptyEdge,
  extend,
  HASH_SIZE,
  sameBytes,
  TILE_WIDTH,
  tileOf,
  tilePath,
} from '@linsheng/tlog'
import { bundleEntries } from './log/bundle-entries.ts'
import { readSigned } from './log/signed.ts'
import { type Read, readHashes, readTile } from './log/source.ts'

/** Bundles that are read at most: 16,384 lines, more than a survey's sixty days bring. */
export const ONWARD_MOST = 64
/** Bundles that are asked for at once. */
const AT_ONCE = 8

/** `unproven`: the files are not what the signed checkpoint stands for, or the place is beyond its end. */
export type Onward =
  | { ok: true; lines: ReadonlyArray<{ index: number; line: LogLine }> }
  | { ok: false; code: 'unproven' | 'too-long' }

/**
 * Every line that is understood here, from the bundle in which a place of the log lies to the log's end, proven to be all
 * that the signed checkpoint has there: none is altered, and none left out. Of what is before, a few hashes are read,
 * however long it is. Rejects only where `read` does.
 */
export async function linesOnward(read: Read, index: number): Promise<Onward> {
  const signed = await readSigned(read)
  if (!signed || index >= signed.size) return { ok: false, code: 'unproven' }
  const from = Math.floor(index / TILE_WIDTH)
  const until = Math.ceil(signed.size / TILE_WIDTH)
  if (until - from > ONWARD_MOST) return { ok: false, code: 'too-long' }
  const [edge, entries] = await Promise.all([
    edgeBefore(read, from * TILE_WIDTH, signed.size),
    entriesOf(read, from, until, signed.size),
  ])
  if (!edge || !entries || !sameBytes(edgeRoot(extend(edge, entries).edge), signed.root))
    return { ok: false, code: 'unproven' }
  const lines = entries.flatMap((bytes, at) => {
    const line = readLine(new TextDecoder().decode(bytes))
    return line === null || line === 'unknown' ? [] : [{ index: from * TILE_WIDTH + at, line }]
  })
  return { ok: true, lines }
}

/** The edge of the log when it had so many entries, whole bundles of them, out of the tiles that it has now. */
async function edgeBefore(read: Read, before: number, size: number): Promise<Edge | null> {
  if (before === 0) return emptyEdge()
  const tiles = new Map<string, Uint8Array>()
  for (const tile of edgeTiles(before)) {
    const now = tileOf(tile.level, tile.index, size)
    const hashes = now && (await readHashes(read, now))
    if (!hashes) return null
    tiles.set(tilePath(tile), hashes.subarray(0, tile.width * HASH_SIZE))
  }
  return edgeFrom(before, (tile) => tiles.get(tilePath(tile)) ?? new Uint8Array())
}

/** The entries of bundles `from` up to, not including, `until`; null where one of these is missing or cut off. */
async function entriesOf(read: Read, from: number, until: number, size: number): Promise<Uint8Array[] | null> {
  const entries: Uint8Array[] = []
  for (let first = from; first < until; first += AT_ONCE) {
    const asked = Array.from({ length: Math.min(AT_ONCE, until - first) }, (_, at) => bundleAt(read, first + at, size))
    for (const bundle of await Promise.all(asked)) {
      if (!bundle?.isWhole) return null
      entries.push(...bundle.entries)
    }
  }
  return entries
}

async function bundleAt(read: Read, index: number, size: number) {
  const tile = tileOf('entries', index, size)
  const bytes = tile && (await readTile(read, tile))
  return bytes && bundleEntries(bytes, tile.width, true)
}
