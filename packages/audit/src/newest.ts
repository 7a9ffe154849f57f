import { readLine } from '@linsheng/contracts/transparency'
import type { LogLine } from '@linsheng/domain/transparency'
import { TILE_WIDTH, tilesOfLevel } from '@linsheng/tlog'
import { readSigned } from './log/signed.ts'
import type { Read } from './log/source.ts'
import { isTail, wholeBundle } from './log/tail.ts'

/** A line and its place in the log. */
export interface FoundLine {
  index: number
  line: LogLine
}

/** Bundles asked for together, at most. */
const TOGETHER = 8

/**
 * The newest line of a log that is the one sought, if the signed checkpoint stands for it and for every line after it: a
 * newer one cannot be withheld or altered. Null: there is none. Reads the log's bundles from its end, so what was written
 * lately is found soon. Rejects only where `read` does.
 */
export async function proveNewest(read: Read, isSought: (line: LogLine) => boolean): Promise<FoundLine | null> {
  const signed = await readSigned(read)
  if (!signed) return null
  const after: Uint8Array[] = []
  const tiles = [...tilesOfLevel('entries', signed.size)].toReversed()
  for (let [at, together] = [0, 1]; at < tiles.length; at += together, together = Math.min(TOGETHER, 2 * together)) {
    const batch = tiles.slice(at, at + together)
    const bundles = await Promise.all(batch.map((tile) => wholeBundle(read, tile)))
    for (const [n, tile] of batch.entries()) {
      const entries = bundles[n]
      if (!entries) return null
      after.unshift(...entries)
      const from = tile.index * TILE_WIDTH
      const found = newestOf(entries, from, isSought)
      if (found) return (await isTail(read, from, after, signed)) ? found : null
    }
  }
  return null
}

function newestOf(
  entries: readonly Uint8Array[],
  from: number,
  isSought: (line: LogLine) => boolean,
): FoundLine | null {
  for (const [at, bytes] of [...entries.entries()].toReversed()) {
    const line = readLine(new TextDecoder().decode(bytes))
    if (line !== null && line !== 'unknown' && isSought(line)) return { index: from + at, line }
  }
  return null
}
