import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyFold, type Fold, parseFold, serialiseFold } from '@linsheng/domain/statistics'
import { z } from 'zod'
import type { BookState } from '../transparency/entry-book.ts'
import { replaceFile } from './replace-file.ts'

/** Files of another version are ignored: the entries say it all again. */
const VERSION = 1
const fileSchema = z.object({
  version: z.literal(VERSION),
  size: z.int().min(0),
  lastKey: z.string().nullable(),
  fold: z.string(),
})

const fileOf = (dataDir: string, community: string): string => join(dataDir, 'state', `${community}.fold.json`)

export const nothingFolded = (): BookState => ({ size: 0, lastKey: null, fold: emptyFold() })

/** What was folded when the server last stopped, so that a start need not read every entry; nothing when unreadable. */
export async function readFold(dataDir: string, community: string): Promise<BookState> {
  try {
    const { size, lastKey, fold } = fileSchema.parse(JSON.parse(await readFile(fileOf(dataDir, community), 'utf8')))
    const resumed = parseFold(fold)
    return resumed ? { size, lastKey, fold: resumed } : nothingFolded()
  } catch {
    return nothingFolded()
  }
}

export async function writeFold(
  dataDir: string,
  community: string,
  { size, lastKey, fold }: { size: number; lastKey: string | null; fold: Fold },
): Promise<void> {
  const content = { version: VERSION, size, lastKey, fold: serialiseFold(fold) }
  await replaceFile(fileOf(dataDir, community), JSON.stringify(content))
}
