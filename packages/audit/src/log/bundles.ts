import { type Tile, tilesOfLevel } from '@linsheng/tlog'
import { type Read, readHashes, readTile } from './source.ts'

/** Bundles asked for before the first of them is looked at: hides the way there and back, holds little. */
const AHEAD = 8

export interface FetchedBundle {
  tile: Tile
  /** Null: not served. */
  bytes: Uint8Array | null
  /** The published hashes of its entries, where they were asked for; null: not served. */
  hashes: Uint8Array | null
}

/** The entry bundles of a log of `size` entries, in order, read some ahead. */
export async function* bundlesOf(read: Read, size: number, withHashes: boolean): AsyncGenerator<FetchedBundle> {
  const waiting: Array<Promise<FetchedBundle>> = []
  for (const tile of tilesOfLevel('entries', size)) {
    waiting.push(fetchBundle(read, tile, withHashes))
    const next = waiting.length > AHEAD ? waiting.shift() : undefined
    if (next) yield await next
  }
  for (const next of waiting) yield await next
}

function fetchBundle(read: Read, tile: Tile, withHashes: boolean): Promise<FetchedBundle> {
  const hashes = withHashes ? readHashes(read, { ...tile, level: 0 }) : Promise.resolve(null)
  const fetched = Promise.all([readTile(read, tile), hashes]).then(([bytes, hashes]) => ({ tile, bytes, hashes }))
  // Whoever stops listening need not hear of what fails afterwards; whoever awaits it does.
  fetched.catch(() => undefined)
  return fetched
}
