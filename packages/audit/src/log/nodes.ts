import { type Node, tilePath, tilesForNodes } from '@linsheng/tlog'
import { type Read, readHashes } from './source.ts'

/** The tiles that hold these nodes, by their path; null where one is missing or too short. */
export async function tilesOf(
  read: Read,
  nodes: readonly Node[],
  size: number,
): Promise<Map<string, Uint8Array> | null> {
  const tiles = new Map<string, Uint8Array>()
  for (const tile of tilesForNodes(nodes, size)) {
    const hashes = await readHashes(read, tile)
    if (!hashes) return null
    tiles.set(tilePath(tile), hashes)
  }
  return tiles
}
