import type { Instant } from '../../time/instant.ts'
import type { Survey } from './state.ts'
import { OPENED_WITHIN, PUBLISHED_WITHIN } from './vocabulary.ts'

/** A step that time alone brings. */
export type DueStep = 'open' | 'close' | 'publish'

/** When the next such step is due; null: none any more. */
export function nextStep({ status, opensAt, closesAt, closedAt }: Survey): { step: DueStep; at: Instant } | null {
  if (status === 'draft') return { step: 'open', at: opensAt }
  if (status === 'open') return { step: 'close', at: closesAt }
  return status === 'closed' && closedAt !== null ? { step: 'publish', at: closedAt + PUBLISHED_WITHIN } : null
}

/** Whether somebody can answer now: opened, and its time not over, whether or not it has been closed yet. */
export const takesResponses = ({ status, closesAt }: Survey, now: Instant): boolean =>
  status === 'open' && now < closesAt

/**
 * How an opening stands that did not come at its time: `late`, it comes as soon as nothing is in its way; `missed`, it does
 * not come by itself any more, as it is `until` or later. Null: it is not late.
 */
export function lateOpening(
  { status, opensAt }: Pick<Survey, 'status' | 'opensAt'>,
  now: Instant,
): { stand: 'late' | 'missed'; until: Instant } | null {
  if (status !== 'draft' || now < opensAt) return null
  const until = opensAt + OPENED_WITHIN
  return { stand: now < until ? 'late' : 'missed', until }
}
