import { readLine } from '@linsheng/contracts/transparency'
import type { LogLine } from '@linsheng/domain/transparency'
import { proveEntries } from './inclusion.ts'
import type { Read } from './log/source.ts'

/**
 * The line at a place of the log, proven to be there under the signed checkpoint; null where it is not, or says nothing
 * that is understood here. Rejects only where `read` does.
 */
export async function provenLine(read: Read, index: number): Promise<LogLine | null> {
  const { entries } = await proveEntries(read, [{ index }])
  const [entry] = entries
  const line = entry?.included && entry.line !== null ? readLine(entry.line) : null
  return line === 'unknown' ? null : line
}
