import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type Checkpoint,
  consistencyRanges,
  entriesOfBundle,
  leafHash,
  nodesOf,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  proofOf,
  readerOfTiles,
  rootOfAligned,
  sameBytes,
  TILE_WIDTH,
  tilePath,
  tilesForNodes,
  tilesOfLevel,
  treeRoot,
  verifyConsistency,
} from '@linsheng/tlog'

/** The checkpoint in a log's directory. @throws where it is missing, or not signed by the key beside it or one of the others given */
export async function readCheckpoint(directory: string, others: string[] = []): Promise<Checkpoint> {
  const note = await readFile(path.join(directory, 'checkpoint'), 'utf8')
  const vkeys = [await readFile(path.join(directory, 'vkey'), 'utf8'), ...others]
  const keys = vkeys.flatMap((vkey) => parseVerifierKey(vkey) ?? [])
  const opened = openNote(note, keys)
  const checkpoint = typeof opened === 'object' ? parseCheckpoint(opened.text) : null
  if (!checkpoint) throw new Error(`the checkpoint is ${typeof opened === 'string' ? opened : 'none'}`)
  if (keys.some(({ name }) => name !== checkpoint.origin)) throw new Error('the key has another name')
  return checkpoint
}

async function tilesAt(directory: string, paths: Iterable<string>): Promise<Map<string, Uint8Array>> {
  const tiles = new Map<string, Uint8Array>()
  for (const name of paths) tiles.set(name, new Uint8Array(await readFile(path.join(directory, name))))
  return tiles
}

/** Whether the log in a directory, at this checkpoint, begins with an earlier one: by a proof from its tiles. */
export async function beginsWith(
  directory: string,
  { size, root }: Checkpoint,
  old: Pick<Checkpoint, 'size' | 'root'>,
): Promise<boolean> {
  if (old.size > size) return false
  const ranges = consistencyRanges(old.size, size)
  const tiles = await tilesAt(directory, tilesForNodes(nodesOf(ranges), size).map(tilePath))
  const proof = proofOf(ranges, readerOfTiles(tiles, size))
  return verifyConsistency(old.size, size, old.root, root, proof)
}

/** Reads everything: every entry, each compared with its tile, and all tiles with the root. @returns the entries' texts */
export async function readWhole(directory: string, { size, root }: Checkpoint): Promise<string[]> {
  const levels = [0, 1, 2, 3].filter((level) => TILE_WIDTH ** level <= Math.max(size, 1))
  const paths = levels.flatMap((level) => [...tilesOfLevel(level, size)].map(tilePath))
  const tiles = await tilesAt(directory, paths)
  const read = readerOfTiles(tiles, size)
  const entries: string[] = []
  for (const tile of tilesOfLevel('entries', size)) {
    const bundle = new Uint8Array(await readFile(path.join(directory, tilePath(tile))))
    for (const bytes of entriesOfBundle(bundle, tile.width)) {
      const hash = read({ level: 0, index: entries.length })
      if (!sameBytes(hash, leafHash(bytes))) throw new Error(`entry ${entries.length} has another hash`)
      entries.push(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    }
  }
  for (const level of levels.slice(1)) {
    for (const { index, width } of tilesOfLevel(level, size)) checkLevel(tiles, level, index, width)
  }
  if (!sameBytes(treeRoot(size, read), root)) throw new Error('the tiles have another root')
  return entries
}

/** Each hash of a higher tile is the root of the full tile below it. */
function checkLevel(tiles: Map<string, Uint8Array>, level: number, index: number, width: number): void {
  const own = tiles.get(tilePath({ level, index, width })) ?? new Uint8Array()
  for (let at = 0; at < width; at += 1) {
    const below = tilePath({ level: level - 1, index: index * TILE_WIDTH + at, width: TILE_WIDTH })
    const root = rootOfAligned(tiles.get(below) ?? new Uint8Array(), 0, TILE_WIDTH)
    if (!sameBytes(root, own.subarray(at * 32, at * 32 + 32))) throw new Error(`tile ${level}/${index} does not fit`)
  }
}
