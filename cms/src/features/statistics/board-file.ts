import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { boardFrom } from '@linsheng/contracts/board'
import { type Board, boardOf, encodeBoard, type Fold } from '@linsheng/domain/statistics'
import { replaceWithPacked } from './replace-file.ts'

const fileOf = (dataDir: string, slug: string): string => join(dataDir, 'public', slug, 'board.json')

/** Publishes the figures of everything folded, as of a moment, as `/data/<slug>/board.json`. */
export async function writeBoard(dataDir: string, slug: string, fold: Fold, asOf: number): Promise<void> {
  await replaceWithPacked(fileOf(dataDir, slug), JSON.stringify(encodeBoard(boardOf(fold, asOf))))
}

const decoded = new Map<string, { changed: number; board: Board }>()

/** The board as it was last published, whichever process did; null when there is none of this version. */
export async function readBoard(dataDir: string, slug: string): Promise<Board | null> {
  const path = fileOf(dataDir, slug)
  const changed = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
  if (changed === null) return null
  const known = decoded.get(path)
  if (known?.changed === changed) return known.board
  const board = boardFrom(JSON.parse(await readFile(path, 'utf8')))
  if (board !== null) decoded.set(path, { changed, board })
  return board
}
