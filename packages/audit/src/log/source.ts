import { tileFilePath } from '@linsheng/contracts/transparency'
import { HASH_SIZE, TILE_WIDTH, type Tile, tilePath } from '@linsheng/tlog'

/**
 * Gives the bytes of a file below `/data/<community>/`, null where there is none. Rejects where that cannot be told (no
 * network): that is no fault of the log.
 */
export type Read = (path: string) => Promise<Uint8Array | null>

/**
 * A bundle or tile of a log. A partial one may have been removed once the full one was there: then its beginning is as
 * good (C2SP tlog-tiles). Null where there is neither.
 */
export async function readTile(read: Read, tile: Tile): Promise<Uint8Array | null> {
  const bytes = await read(tileFilePath(tilePath(tile)))
  if (bytes !== null || tile.width === TILE_WIDTH) return bytes
  return read(tileFilePath(tilePath({ ...tile, width: TILE_WIDTH })))
}

/** The hashes of a tile; null where it is missing or too short. */
export async function readHashes(read: Read, tile: Tile): Promise<Uint8Array | null> {
  const bytes = await readTile(read, tile)
  const length = tile.width * HASH_SIZE
  return bytes === null || bytes.length < length ? null : bytes.subarray(0, length)
}
