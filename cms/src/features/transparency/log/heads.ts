import { type Checkpoint, fromBase64, toBase64 } from '@linsheng/tlog'
import { type Payload, ValidationError } from 'payload'
import { updateTogether } from '../../../database/together.ts'
import { LOG_HEADS } from '../collections/log-heads.ts'

/** How far a log is published: size and root, and the note that says so with the log's own signature. */
export interface Head extends Pick<Checkpoint, 'size' | 'root'> {
  note: string
}

interface StoredHead {
  id: string
  size: number
  root: string
  note: string
}

async function storedHead(payload: Payload, community: string): Promise<StoredHead | undefined> {
  const where = { community: { equals: community } }
  const { docs } = await payload.db.find<StoredHead>({ collection: LOG_HEADS, where, limit: 1, pagination: false })
  return docs[0]
}

/** Null before anything was published. @throws Error when what is stored is no head */
export async function readHead(payload: Payload, community: string): Promise<Head | null> {
  const stored = await storedHead(payload, community)
  if (!stored) return null
  const root = fromBase64(stored.root)
  if (!root) throw new Error('the stored head of a log has no root')
  return { size: stored.size, root, note: stored.note }
}

/**
 * Stores the head; on the disk when this comes back. In SQLite one write that waits for the disk takes all earlier ones
 * with it, so every entry the head speaks of is durable then, though none waited itself. A head never goes back.
 * @throws Error when a newer one is there: another writer has taken over
 */
export async function writeHead(payload: Payload, community: string, { size, root, note }: Head): Promise<void> {
  const data = { size, root: toBase64(root), note }
  const stored = await storedHead(payload, community)
  if (stored && stored.size > size) throw new Error('a newer head is stored: another writer went on with the log')
  if (stored) return updateTogether(payload, LOG_HEADS, [stored.id], data)
  try {
    await payload.db.create({ collection: LOG_HEADS, data: { community, ...data }, returning: false })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    await writeHead(payload, community, { size, root, note })
  }
}
