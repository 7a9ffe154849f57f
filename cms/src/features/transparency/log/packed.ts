import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { parseTilePath, TILE_WIDTH, type TileFile } from '@linsheng/tlog'

const packed = promisify(gzip)

/** The same files and, beside every full bundle of entries, one that is ready to be sent compressed. Hashes do not get smaller. */
export async function withPacked(files: readonly TileFile[]): Promise<TileFile[]> {
  const bundles = files.filter(({ path }) => isFullBundle(path))
  const ready = await Promise.all(
    bundles.map(async ({ path, bytes }) => ({ path: `${path}.gz`, bytes: await packed(bytes) })),
  )
  return [...files, ...ready]
}

function isFullBundle(path: string): boolean {
  const tile = parseTilePath(path)
  return tile?.level === 'entries' && tile.width === TILE_WIDTH
}
