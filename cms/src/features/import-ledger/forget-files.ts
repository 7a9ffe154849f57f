import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DAY } from '@linsheng/domain/time'
import type { Payload } from 'payload'
import { importsDirectory } from './import-record.ts'

/** Milliseconds that an uploaded ledger and its refused rows are kept: long enough to correct them, no longer. */
const KEPT_FOR = 30 * DAY

/** Deletes uploaded ledgers and refused rows that nobody came back for. `now` in milliseconds since 1970. */
export async function forgetFiles(payload: Payload, now: number): Promise<void> {
  const directory = importsDirectory(payload)
  for (const name of await readdir(directory).catch(() => [])) {
    const path = join(directory, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < now - KEPT_FOR) await rm(path, { force: true })
  }
}
