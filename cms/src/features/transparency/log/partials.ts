import { edgeTiles, parseTilePath, TILE_WIDTH, type TileFile, tilePath } from '@linsheng/tlog'

/** Milliseconds for which readers who hold an older checkpoint still find the unfinished tiles of a finished one. */
const GRACE = 60_000

/**
 * Remembers which tiles were unfinished once: their directories may go some time after the tile is finished, and not before.
 * What is forgotten at a restart stays, which does no harm.
 */
export function createPartials(size: number, now: () => number = Date.now) {
  const unfinished = new Set(edgeTiles(size).map(directoryOf))
  const finished: Array<{ directory: string; at: number }> = []
  return {
    /** Takes notice of files that were written. */
    note(files: readonly TileFile[]): void {
      for (const { path } of files) {
        const tile = parseTilePath(path)
        if (!tile) continue
        const directory = directoryOf(tile)
        if (tile.width < TILE_WIDTH) unfinished.add(directory)
        else if (unfinished.delete(directory)) finished.push({ directory, at: now() })
      }
    },
    /** Directories that may be removed now, each said once. Asked after a checkpoint that needs none of them is published. */
    outlived(): string[] {
      const old = finished.findLastIndex(({ at }) => at + GRACE <= now())
      return finished.splice(0, old + 1).map(({ directory }) => directory)
    },
  }
}

const directoryOf = (tile: Parameters<typeof tilePath>[0]): string => `${tilePath({ ...tile, width: TILE_WIDTH })}.p`
