import { type Guard, type Guards, isCount, isWhole, like, oneOf, orNull, textOf } from '../shape/index.ts'
import type { PublicCase } from './public-entry.ts'
import {
  APPEAL_DECISIONS,
  CAUSES,
  CHANNELS,
  ESCALATION_LEVELS,
  KINDS,
  OUTCOMES,
  PAUSE_REASONS,
  PRIORITIES,
  STATUSES,
  VERDICTS,
} from './vocabulary.ts'

/** A code of the community's records, or the number of a case. */
export const isCode = textOf(1, 64)
export const isMonth = like(/^\d{4}-\d{2}$/)
export const isChannel: Guard<PublicCase['channel']> = oneOf(CHANNELS)

/** A public case's facts, each by its guard: for whoever reads logs or what was stored of them. */
export const publicCaseGuards: Guards<PublicCase> = {
  number: isCode,
  kind: oneOf(KINDS),
  status: oneOf(STATUSES),
  category: isCode,
  zone: orNull(isCode),
  channel: isChannel,
  team: orNull(isCode),
  priority: oneOf(PRIORITIES),
  precision: oneOf(['exact', 'week']),
  receivedAt: isWhole,
  month: isMonth,
  respondedAt: orNull(isWhole),
  resolvedAt: orNull(isWhole),
  endedAt: orNull(isWhole),
  outcome: orNull(oneOf(OUTCOMES)),
  responseDue: isWhole,
  resolutionDue: isWhole,
  planDue: orNull(isWhole),
  households: isCount,
  pausedFor: orNull(oneOf(PAUSE_REASONS)),
  pausedUntil: orNull(isWhole),
  escalated: orNull(oneOf(ESCALATION_LEVELS)),
  verdict: orNull(oneOf(VERDICTS)),
  cause: orNull(oneOf(CAUSES)),
  disputes: isCount,
  reopenings: isCount,
  transfers: isCount,
  appeal: orNull(oneOf(['pending', ...APPEAL_DECISIONS])),
  mergedInto: orNull(isCode),
}
