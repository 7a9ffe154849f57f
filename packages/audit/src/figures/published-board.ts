import { boardFrom } from '@linsheng/contracts/board'
import { parseJson } from '@linsheng/contracts/transparency'
import type { Board } from '@linsheng/domain/statistics'

/** A `board.json` as it was received. */
export interface PublishedBoard {
  bytes: Uint8Array
  board: Board
}

/** The board in the bytes of a `board.json`; null where it is none that is known here. */
export function readBoard(bytes: Uint8Array): PublishedBoard | null {
  const text = textOf(bytes)
  const board = text === null ? null : boardFrom(parseJson(text))
  const isBoard = board !== null && Number.isSafeInteger(board.asOf) && Number.isSafeInteger(board.entries)
  return isBoard && board.entries >= 0 ? { bytes, board } : null
}

/** Text as it was written; null where the bytes are none. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
