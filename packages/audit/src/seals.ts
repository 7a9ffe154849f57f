import { type OpenedSeal, recordBytes } from '@linsheng/contracts/transparency'
import type { LogLine } from '@linsheng/domain/transparency'
import { fromBase64, SALT_SIZE, sealOf } from '@linsheng/tlog'

/** `none`: the line at that place seals nothing, or there is none. */
export type SealState = 'fits' | 'differs' | 'none'

/** Whether a private record that somebody shows is the one a line was sealed over. @param line the log's, at the seal's index */
export function checkSeal({ salt, record }: OpenedSeal, line: LogLine | undefined): SealState {
  if (line === undefined || !('record' in line)) return 'none'
  const bytes = fromBase64(salt)
  if (bytes?.length !== SALT_SIZE || record.number !== line.number) return 'differs'
  return sealOf(bytes, recordBytes(record)) === line.record ? 'fits' : 'differs'
}
