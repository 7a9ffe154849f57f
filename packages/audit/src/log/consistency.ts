import { type Checkpoint, toBase64 } from '@linsheng/tlog'
import type { Fault } from '../faults.ts'
import type { AuditReport, Consistency, SeenCheckpoint } from '../report.ts'

/** What the entries were found to give: the roots at the sizes that were asked for, and whether the last one is right. */
export interface Roots {
  at: ReadonlyMap<number, Uint8Array>
  root: AuditReport['root']
}

/** Whether a log begins as somebody has seen it. Nothing can be said where its entries are not those of its checkpoint. */
export function judgeConsistency(seen: SeenCheckpoint, checkpoint: Checkpoint, { at, root }: Roots): Consistency {
  if (seen.size > checkpoint.size) return 'rollback'
  if (seen.size === checkpoint.size) return seen.root === toBase64(checkpoint.root) ? 'agrees' : 'fork'
  const then = at.get(seen.size)
  if (then === undefined) return 'unchecked'
  if (seen.root === toBase64(then)) return 'agrees'
  return root === 'agrees' ? 'fork' : 'unchecked'
}

export function consistencyFaults(state: string, size: number, seenBy: string | null): Fault[] {
  return state === 'fork' || state === 'rollback' ? [{ code: state, size, seenBy }] : []
}
