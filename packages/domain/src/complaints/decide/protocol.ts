import type { Instant } from '../../time/instant.ts'
import type { ProtocolBegun } from '../events.ts'
import { isEmergency, type ProtocolStep } from '../protocol.ts'
import type { Priority } from '../vocabulary.ts'

/**
 * The emergency protocol of a case that has just become dangerous, as it is in force now; its minutes count from `from`.
 * Nothing where there is no danger, or the category has no protocol.
 */
export function protocolBegun(
  weight: { priority: Priority },
  steps: readonly ProtocolStep[] | undefined,
  from: Instant,
): ProtocolBegun[] {
  if (!isEmergency(weight) || steps === undefined || steps.length === 0) return []
  return [{ type: 'protocol-begun', from, steps: steps.map((step) => ({ ...step })) }]
}
