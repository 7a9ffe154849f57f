import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import type { Env } from '../env.ts'

/** Whether the database answers and the data directory takes a file. */
export async function canStore(payload: Payload, { dataDir }: Env): Promise<boolean> {
  const file = join(dataDir, `.health-${randomUUID()}`)
  try {
    await payload.db.count({ collection: 'communities', where: {} })
    await writeFile(file, '')
    return true
  } catch {
    return false
  } finally {
    await rm(file, { force: true }).catch(() => undefined)
  }
}
