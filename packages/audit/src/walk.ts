import { GrowingTree, sameBytes, TILE_WIDTH, type Tile, type TreeHash, tilePath } from '@linsheng/tlog'
import { bundleEntries } from './log/bundle-entries.ts'
import { bundlesOf } from './log/bundles.ts'
import { hashAt } from './log/locate.ts'
import type { Read } from './log/source.ts'

export interface WalkOptions {
  read: Read
  hash: TreeHash
  /** Compare the entries' hashes with the published ones, too. */
  tiles: boolean
  /** Sizes whose roots are wanted. */
  sizes: ReadonlySet<number>
  onEntry(bytes: Uint8Array, index: number): void
  onProgress(done: number): void
  signal: AbortSignal | undefined
}

/** What was met on the way through a log's entries. */
export interface Walk {
  tree: GrowingTree
  roots: Map<number, Uint8Array>
  /** The bundle that is missing, cut off or not of its size: there the way ended. */
  broken: Tile | null
  /** Paths of level-0 tiles that are missing or differ from the entries. */
  alteredTiles: string[]
}

/** Reads and hashes the first `size` entries in order. What it remembers does not grow with the log. */
export async function walk(size: number, options: WalkOptions): Promise<Walk> {
  const { read, sizes, tiles, signal } = options
  const met: Walk = { tree: new GrowingTree(options.hash), roots: new Map(), broken: null, alteredTiles: [] }
  if (sizes.has(0)) met.roots.set(0, met.tree.root())
  for await (const { tile, bytes, hashes } of bundlesOf(read, size, tiles)) {
    signal?.throwIfAborted()
    const bundle = bytes && bundleEntries(bytes, tile.width, tile.width < TILE_WIDTH)
    if (!bundle?.isWhole) return { ...met, broken: tile }
    const leaves = bundle.entries.map((entry) => addEntry(entry, met, options))
    const agree = !tiles || (hashes !== null && leaves.every((leaf, at) => sameBytes(leaf, hashAt(hashes, at))))
    if (!agree) met.alteredTiles.push(tilePath({ ...tile, level: 0 }))
    options.onProgress(met.tree.size)
  }
  return met
}

function addEntry(entry: Uint8Array, { tree, roots }: Walk, { hash, sizes, onEntry }: WalkOptions): Uint8Array {
  const leaf = hash.leaf(entry)
  tree.add(leaf)
  onEntry(entry, tree.size - 1)
  if (sizes.has(tree.size)) roots.set(tree.size, tree.root())
  return leaf
}
