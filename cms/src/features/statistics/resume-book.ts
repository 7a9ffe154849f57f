import type { Payload } from 'payload'
import { type EntryBook, endsWith, openBook } from '../transparency/entry-book.ts'
import { nothingFolded, readFold } from './fold-file.ts'

/**
 * The entries of a community from where its saved figures end; from the first where there are none, or they end elsewhere.
 * @returns the book, and how many entries the saved figures rest on
 */
export async function resumeBook(
  payload: Payload,
  dataDir: string,
  community: string,
): Promise<{ book: EntryBook; saved: number }> {
  const state = await readFold(dataDir, community)
  const from = (await endsWith(payload, community, state)) ? state : nothingFolded()
  return { book: await openBook(payload, community, from), saved: from.size }
}
