import { HASH_SIZE, leafHash } from '../merkle/hash.ts'
import { rootOver, subtreesOf } from '../merkle/range.ts'
import { entriesOfBundle, prefixed } from './bundle.ts'
import { TILE_WIDTH, type Tile, tileOf, tilePath } from './path.ts'
import { readerOfTiles, rootOfAligned } from './tile.ts'

/**
 * The right edge of a log: everything that is needed to go on with it. Its size does not grow with the log, but by one
 * unfinished tile for every 256-fold. Belongs to `extend` alone.
 */
export interface Edge {
  size: number
  /** Unfinished tile of each level, from the entries' hashes upwards; fewer than 256 hashes each. */
  levels: Uint8Array[]
  /** Unfinished bundle. */
  bundle: Uint8Array
}

/** A file to be written: `path` under the log's address. */
export interface TileFile {
  path: string
  bytes: Uint8Array
}

export const emptyEdge = (): Edge => ({ size: 0, levels: [], bundle: new Uint8Array() })

/** Unfinished tiles and the unfinished bundle of a tree of `size` entries: what an edge is read back from. */
export function edgeTiles(size: number): Tile[] {
  const tiles: Tile[] = []
  for (const level of levelsOf(size)) {
    const count = level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level)
    const tile = tileOf(level, Math.floor(count / TILE_WIDTH), size)
    if (tile !== null) tiles.push(tile)
  }
  return tiles
}

/** An edge from its files. @throws RangeError when one is missing or has another length than the size says */
export function edgeFrom(size: number, read: (tile: Tile) => Uint8Array): Edge {
  const edge: Edge = { size, levels: [], bundle: new Uint8Array() }
  for (const level of levelsOf(size)) {
    if (level !== 'entries') edge.levels.push(new Uint8Array())
  }
  for (const tile of edgeTiles(size)) {
    const bytes = read(tile)
    if (tile.level === 'entries') {
      entriesOfBundle(bytes, tile.width)
      edge.bundle = bytes
    } else if (bytes.length === tile.width * HASH_SIZE) {
      edge.levels[tile.level] = bytes
    } else {
      throw new RangeError('an unfinished tile has another width than the size says')
    }
  }
  return edge
}

function* levelsOf(size: number): Generator<number | 'entries'> {
  yield 'entries'
  for (let level = 0; level === 0 || TILE_WIDTH ** level <= size; level += 1) yield level
}

/**
 * Appends entries: the edge after them, and the files that have to be written before a checkpoint of its size may be
 * published. Cost depends on the entries and the edge, never on the size of the log. Old files stay as they are; where a
 * tile was unfinished, the wider one is a file of its own.
 * @throws RangeError when an entry is too long; then nothing has happened
 */
export function extend(edge: Edge, entries: readonly Uint8Array[]): { edge: Edge; files: TileFile[] } {
  const files: TileFile[] = []
  const bundle = growBundle(edge, entries, files)
  const levels: Uint8Array[] = []
  let added = entries.map(leafHash)
  for (let level = 0; level < edge.levels.length || added.length > 0; level += 1) {
    const grown = growLevel(level, edge, added, files)
    levels.push(grown.left)
    added = grown.above
  }
  return { edge: { size: edge.size + entries.length, levels, bundle }, files }
}

function growBundle({ size, bundle }: Edge, entries: readonly Uint8Array[], files: TileFile[]): Uint8Array {
  let parts = [bundle]
  let index = Math.floor(size / TILE_WIDTH)
  let width = size % TILE_WIDTH
  for (const entry of entries) {
    parts.push(prefixed(entry))
    width += 1
    if (width < TILE_WIDTH) continue
    files.push({ path: tilePath({ level: 'entries', index, width }), bytes: joined(parts) })
    parts = []
    index += 1
    width = 0
  }
  const left = joined(parts)
  if (width > 0 && entries.length > 0) files.push({ path: tilePath({ level: 'entries', index, width }), bytes: left })
  return left
}

/** One level of tiles after more hashes: what stays unfinished, and the hashes of finished tiles for the level above. */
function growLevel(level: number, edge: Edge, added: readonly Uint8Array[], files: TileFile[]) {
  const before = edge.levels[level] ?? new Uint8Array()
  if (added.length === 0) return { left: before, above: [] }
  const all = joined([before, ...added])
  const first = Math.floor(Math.floor(edge.size / TILE_WIDTH ** level) / TILE_WIDTH)
  const above: Uint8Array[] = []
  const full = TILE_WIDTH * HASH_SIZE
  let at = 0
  for (; at + full <= all.length; at += full) {
    const bytes = all.slice(at, at + full)
    files.push({ path: tilePath({ level, index: first + above.length, width: TILE_WIDTH }), bytes })
    above.push(rootOfAligned(bytes, 0, TILE_WIDTH))
  }
  const left = all.slice(at)
  const width = left.length / HASH_SIZE
  if (width > 0) files.push({ path: tilePath({ level, index: first + above.length, width }), bytes: left })
  return { left, above }
}

/** Root of the tree an edge belongs to. */
export function edgeRoot({ size, levels }: Edge): Uint8Array {
  const tiles = new Map<string, Uint8Array>()
  for (const tile of edgeTiles(size)) {
    if (tile.level !== 'entries') tiles.set(tilePath(tile), levels[tile.level] ?? new Uint8Array())
  }
  return rootOver(subtreesOf({ from: 0, to: size }).map(readerOfTiles(tiles, size)))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
