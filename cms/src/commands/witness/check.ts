import { readLine } from '@linsheng/contracts/transparency'
import { keyStatement } from '@linsheng/domain/transparency'
import {
  type Checkpoint,
  consistencyRanges,
  entriesOfBundle,
  isSignedByAll,
  nodesOf,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  proofOf,
  readerOfTiles,
  TILE_WIDTH,
  tileOf,
  tilePath,
  tilesForNodes,
  type VerifierKey,
  verifyConsistency,
} from '@linsheng/tlog'
import { type LogClient, Unreachable } from './log-client.ts'
import type { Seen } from './state.ts'

/** The log has told something else before: what a witness is there to find. */
export class Inconsistent extends Error {
  override name = 'Inconsistent'
  readonly notes: string[]
  constructor(message: string, notes: string[]) {
    super(message)
    this.notes = notes
  }
}

/** A checkpoint that follows from all that was seen before. */
export interface Checked {
  vkey: string
  note: string
  checkpoint: Checkpoint
}

/**
 * Fetches the log's checkpoint and holds it against what was seen of it.
 * @param seen null: the log's key and this checkpoint are believed because they are the first
 * @throws Inconsistent when it does not follow from that, Unreachable when that cannot be known
 */
export async function checkLog(log: LogClient, seen: Seen | null): Promise<Checked> {
  const note = await log.text('checkpoint')
  const believed = seen?.vkey ?? (await log.text('vkey')).trim()
  const before = seen?.note ? opened(seen.note, believed) : null
  const direct = opened(note, believed)
  const vkey = direct || !seen ? believed : await followKeys(log, believed, before?.size ?? 0, note)
  const checkpoint = direct ?? opened(note, vkey)
  if (!checkpoint) throw new Inconsistent('The checkpoint is not signed by the key of this log.', notesOf(seen, note))
  if (before) await compare(log, before, checkpoint, notesOf(seen, note))
  return { vkey, note, checkpoint }
}

const notesOf = (seen: Seen | null, note: string): string[] => (seen?.note ? [seen.note, note] : [note])

/** Null when this key has not signed it. */
function opened(note: string, vkey: string): Checkpoint | null {
  const key = parseVerifierKey(vkey)
  const verified = key ? openNote(note, [key]) : 'malformed'
  const checkpoint = typeof verified === 'object' ? parseCheckpoint(verified.text) : null
  return checkpoint?.origin === key?.name ? checkpoint : null
}

async function compare(log: LogClient, before: Checkpoint, now: Checkpoint, notes: string[]): Promise<void> {
  if (before.origin !== now.origin) throw new Inconsistent('The log has another name.', notes)
  if (now.size < before.size)
    throw new Inconsistent(`The log has shrunk from ${before.size} entries to ${now.size}.`, notes)
  const ranges = consistencyRanges(before.size, now.size)
  const tiles = new Map<string, Uint8Array>()
  for (const tile of tilesForNodes(nodesOf(ranges), now.size)) tiles.set(tilePath(tile), await log.tile(tile))
  const proof = proofOf(ranges, readerOfTiles(tiles, now.size))
  if (!verifyConsistency(before.size, now.size, before.root, now.root, proof))
    throw new Inconsistent(`The first ${before.size} entries are not the same as before.`, notes)
}

/**
 * From the key that is believed to the one that signs now: each step is a line of the log that both keys have signed.
 * @returns the last key reached
 */
async function followKeys(log: LogClient, believed: string, from: number, note: string): Promise<string> {
  const claimed = opened(note, (await log.text('vkey')).trim())
  let vkey = believed
  for (let index = Math.floor(from / TILE_WIDTH); claimed && index * TILE_WIDTH < claimed.size; index += 1) {
    for (const line of await linesOf(log, index, claimed.size)) vkey = keyAfter(line, vkey) ?? vkey
  }
  return vkey
}

async function linesOf(log: LogClient, index: number, size: number): Promise<string[]> {
  const tile = tileOf('entries', index, size)
  if (!tile) return []
  const bytes = await log.tile(tile)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (const width of [tile.width, TILE_WIDTH]) {
    try {
      return entriesOfBundle(bytes, width)
        .slice(0, tile.width)
        .map((entry) => decoder.decode(entry))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
  }
  throw new Unreachable(`${tilePath(tile)} is malformed`)
}

function keyAfter(text: string, vkey: string): string | null {
  const line = readLine(text)
  if (typeof line !== 'object' || line?.type !== 'key' || line.old !== vkey) return null
  const keys = [line.old, line.new].flatMap((key) => parseVerifierKey(key) ?? [])
  const isSame = (other: VerifierKey | undefined) => other?.name === keys[0]?.name
  const isValid =
    keys.length === 2 && isSame(keys[1]) && isSignedByAll(keyStatement(line.old, line.new), line.signatures, keys)
  return isValid ? line.new : null
}
