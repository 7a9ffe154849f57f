import { HASH_SIZE, nodeHash } from '../merkle/hash.ts'
import type { Node, NodeReader } from '../merkle/range.ts'
import { TILE_HEIGHT, TILE_WIDTH, type Tile, tileOf, tilePath } from './path.ts'

/** Where the hash of a complete subtree is found: the tile, and how many of its hashes from where it is made of. */
function placeOf({ level, index }: Node) {
  const tileLevel = Math.floor(level / TILE_HEIGHT)
  const span = 2 ** (level - tileLevel * TILE_HEIGHT)
  const first = index * span
  return { tileLevel, tileIndex: Math.floor(first / TILE_WIDTH), from: first % TILE_WIDTH, span }
}

/** The tile that holds a node in a tree of `size` entries; null when the node is not complete there. */
export function tileOfNode(node: Node, size: number): Tile | null {
  const { tileLevel, tileIndex, from, span } = placeOf(node)
  const tile = tileOf(tileLevel, tileIndex, size)
  return tile !== null && from + span <= tile.width ? tile : null
}

/** Tiles that have to be fetched to know these nodes in a tree of `size` entries, each once. @throws RangeError for a node it has not */
export function tilesForNodes(nodes: readonly Node[], size: number): Tile[] {
  const tiles = new Map<string, Tile>()
  for (const node of nodes) {
    const tile = tileOfNode(node, size)
    if (tile === null) throw new RangeError('the tree has no such complete subtree')
    tiles.set(tilePath(tile), tile)
  }
  return [...tiles.values()]
}

/**
 * Reads nodes of a tree of `size` entries from tiles already at hand, by `tilePath`.
 * @throws RangeError where a tile is missing or too short
 */
export function readerOfTiles(tiles: ReadonlyMap<string, Uint8Array>, size: number): NodeReader {
  return (node) => {
    const { tileLevel, tileIndex, from, span } = placeOf(node)
    const tile = tileOf(tileLevel, tileIndex, size)
    const bytes = tile && tiles.get(tilePath(tile))
    if (!bytes || bytes.length < (from + span) * HASH_SIZE) throw new RangeError('a tile is missing or too short')
    return rootOfAligned(bytes, from, span)
  }
}

/** Root over `span` (a power of two) hashes of a tile, beginning with the hash `from`. */
export function rootOfAligned(bytes: Uint8Array, from: number, span: number): Uint8Array {
  const hashes = Array.from({ length: span }, (_, i) => hashAt(bytes, from + i))
  let level = hashes
  while (level.length > 1) {
    level = level.flatMap((left, i) => {
      const right = level[i + 1]
      return i % 2 === 0 && right !== undefined ? [nodeHash(left, right)] : []
    })
  }
  return level[0] ?? hashAt(bytes, from)
}

const hashAt = (bytes: Uint8Array, position: number): Uint8Array =>
  bytes.subarray(position * HASH_SIZE, (position + 1) * HASH_SIZE)
