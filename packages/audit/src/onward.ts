import { readLine } from '@linsheng/contracts/transparency'
import type { LogLine } from '@linsheng/domain/transparency'
import { TILE_WIDTH, tileOf } from '@linsheng/tlog'
import { readSigned } from './log/signed.ts'
import type { Read } from './log/source.ts'
import { isTail, wholeBundle } from './log/tail.ts'

/** Bundles that are read at most: 16,384 lines, more than a survey's sixty days bring. */
export const ONWARD_MOST = 64
/** Bundles that are asked for at once. */
const AT_ONCE = 8

/** `unproven`: the files are not what the signed checkpoint stands for, or the place is beyond its end. */
export type Onward =
  | { ok: true; lines: ReadonlyArray<{ index: number; line: LogLine }> }
  | { ok: false; code: 'unproven' | 'too-long' }

/**
 * Every line that is understood here, from the bundle in which a place of the log lies to the log's end, proven to be all
 * that the signed checkpoint has there: none is altered, and none left out. Of what is before, a few hashes are read,
 * however long it is. Rejects only where `read` does.
 */
export async function linesOnward(read: Read, index: number): Promise<Onward> {
  const signed = await readSigned(read)
  if (!signed || index >= signed.size) return { ok: false, code: 'unproven' }
  const from = Math.floor(index / TILE_WIDTH)
  const until = Math.ceil(signed.size / TILE_WIDTH)
  if (until - from > ONWARD_MOST) return { ok: false, code: 'too-long' }
  const entries = await entriesOf(read, from, until, signed.size)
  if (!entries || !(await isTail(read, from * TILE_WIDTH, entries, signed))) return { ok: false, code: 'unproven' }
  const lines = entries.flatMap((bytes, at) => {
    const line = readLine(new TextDecoder().decode(bytes))
    return line === null || line === 'unknown' ? [] : [{ index: from * TILE_WIDTH + at, line }]
  })
  return { ok: true, lines }
}

/** The entries of bundles `from` up to, not including, `until`; null where one of these is missing or cut off. */
async function entriesOf(read: Read, from: number, until: number, size: number): Promise<Uint8Array[] | null> {
  const tiles = Array.from({ length: until - from }, (_, at) => tileOf('entries', from + at, size))
  const entries: Uint8Array[] = []
  for (let first = 0; first < tiles.length; first += AT_ONCE) {
    const asked = tiles.slice(first, first + AT_ONCE).map((tile) => tile && wholeBundle(read, tile))
    for (const bundle of await Promise.all(asked)) {
      if (!bundle) return null
      entries.push(...bundle)
    }
  }
  return entries
}
