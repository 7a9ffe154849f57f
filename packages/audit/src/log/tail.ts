import { GrowingTree, leafHash, readerOfTiles, SHA256_TREE, sameBytes, subtreesOf, type Tile } from '@linsheng/tlog'
import { bundleEntries } from './bundle-entries.ts'
import { tilesOf } from './nodes.ts'
import type { SignedTree } from './signed.ts'
import { type Read, readTile } from './source.ts'

/** All entries of a bundle; null where it is missing, cut off or longer. */
export async function wholeBundle(read: Read, tile: Tile): Promise<Uint8Array[] | null> {
  const bytes = await readTile(read, tile)
  const bundle = bytes && bundleEntries(bytes, tile.width, true)
  return bundle?.isWhole ? bundle.entries : null
}

/** Whether these are all entries of a log from the one at `from`, the beginning of a bundle, to its end, and as they were signed. */
export async function isTail(
  read: Read,
  from: number,
  entries: readonly Uint8Array[],
  { size, root }: SignedTree,
): Promise<boolean> {
  const before = subtreesOf({ from: 0, to: from })
  const tiles = await tilesOf(read, before, size)
  if (!tiles) return false
  const tree = new GrowingTree(SHA256_TREE, { size: from, subtrees: before.map(readerOfTiles(tiles, size)) })
  for (const entry of entries) tree.add(leafHash(entry))
  return from + entries.length === size && sameBytes(tree.root(), root)
}
