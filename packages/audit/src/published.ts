import {
  BOARD_PATH,
  CHECKPOINT_PATH,
  readWitnesses,
  VKEY_PATH,
  WITNESSES_PATH,
  type Witnesses,
} from '@linsheng/contracts/transparency'
import {
  type Checkpoint,
  encodeVerifierKey,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  type VerifierKey,
} from '@linsheng/tlog'
import type { Fault, FileFault } from './faults.ts'
import { type PublishedBoard, readBoard, textOf } from './figures/published-board.ts'
import type { Read } from './log/source.ts'

/** What stands beside a log's entries. */
export interface Published {
  board: PublishedBoard | null
  witnesses: Witnesses
  key: VerifierKey | null
  /** The checkpoint and the note that it was read from. */
  signed: { note: string; checkpoint: Checkpoint } | null
  faults: Fault[]
}

/** How often a log that is a moment behind its board is looked at again. */
const PATIENCE = 10

/**
 * Reads what stands beside the entries: the checkpoint last, so that it is not older than what rests on it. Where the
 * board is ahead all the same, for it is published a few seconds sooner, the checkpoint is read again after each `pause`.
 */
export async function readPublished(read: Read, pause: (() => Promise<void>) | undefined): Promise<Published> {
  const faults: Fault[] = []
  const found = <Value extends object>(value: Value | FileFault): Value | null => {
    if (typeof value !== 'string') return value
    faults.push({ code: value })
    return null
  }
  const board = found(await readBoardFile(read))
  const witnesses = found(await readWitnessesFile(read)) ?? []
  const key = found(await readKey(read))
  let signed = await readCheckpoint(read)
  for (let waited = 0; pause && isBehind(signed, board) && waited < PATIENCE; waited += 1) {
    await pause()
    signed = await readCheckpoint(read)
  }
  return { board, witnesses, key, signed: found(signed), faults }
}

type Signed = NonNullable<Published['signed']>

const isBehind = (signed: Signed | FileFault, board: PublishedBoard | null): boolean =>
  typeof signed !== 'string' && board !== null && board.board.entries > signed.checkpoint.size

async function readBoardFile(read: Read): Promise<PublishedBoard | FileFault> {
  const bytes = await read(BOARD_PATH)
  return bytes === null ? 'no-board' : (readBoard(bytes) ?? 'malformed-board')
}

/** A log without witnesses need not have the file. */
async function readWitnessesFile(read: Read): Promise<Witnesses | FileFault> {
  const bytes = await read(WITNESSES_PATH)
  return bytes === null ? [] : (readWitnesses(textOf(bytes) ?? '') ?? 'malformed-witnesses')
}

async function readKey(read: Read): Promise<VerifierKey | FileFault> {
  const bytes = await read(VKEY_PATH)
  if (bytes === null) return 'no-key'
  const text = (textOf(bytes) ?? '').replace(/\n$/, '')
  const key = parseVerifierKey(text)
  return key?.use === 'log' && encodeVerifierKey(key) === text ? key : 'malformed-key'
}

async function readCheckpoint(read: Read): Promise<Signed | FileFault> {
  const bytes = await read(CHECKPOINT_PATH)
  if (bytes === null) return 'no-checkpoint'
  const note = textOf(bytes) ?? ''
  const parsed = parseNote(note)
  const checkpoint = parsed && parseCheckpoint(parsed.text)
  return checkpoint ? { note, checkpoint } : 'malformed-checkpoint'
}
