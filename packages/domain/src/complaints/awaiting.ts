import type { Instant } from '../time/instant.ts'
import { reopenUntil, silenceEnds } from './decide/index.ts'
import type { Policy } from './policy.ts'
import type { Complaint } from './state.ts'
import type { Clock } from './vocabulary.ts'

type Clocked = Pick<Complaint, 'endedAt' | 'respondedAt' | 'resolvedAt' | 'promises'>

/** Clocks of an open case that ran out unanswered, in order of CLOCKS. Exactly at the due instant is still in time. */
export function overdue(state: Clocked, now: Instant): Clock[] {
  if (state.endedAt !== null) return []
  const clocks: Clock[] = []
  if (state.respondedAt === null && now > state.promises.response) clocks.push('response')
  if (state.resolvedAt === null && now > state.promises.resolution) clocks.push('resolution')
  return clocks
}

/**
 * What happens next, who has to act, and by when. `response`: a person's first message; `work`: the result (also after
 * a dispute or a reopening); `your-answer`: the complainant's word on the result, after which silence counts as consent;
 * `ended`: nothing, but it can be reopened until `reopenUntil` (null once that has passed).
 */
export type NextStep =
  | { kind: 'response' | 'work'; by: 'staff'; due: Instant; overdue: boolean }
  | { kind: 'your-answer'; by: 'complainant'; due: Instant; overdue: boolean }
  | { kind: 'ended'; by: 'nobody'; due: null; overdue: false; reopenUntil: Instant | null }

/** The next step of a case as of `now`, for its tracking page and for the staff's queue. */
export function awaiting(state: Complaint, now: Instant, policy: Policy): NextStep {
  const until = reopenUntil(state, policy)
  if (until !== null) {
    return { kind: 'ended', by: 'nobody', due: null, overdue: false, reopenUntil: now > until ? null : until }
  }
  const answerDue = silenceEnds(state, policy)
  if (answerDue !== null) return { kind: 'your-answer', by: 'complainant', due: answerDue, overdue: now > answerDue }
  const late = overdue(state, now)
  return state.respondedAt === null
    ? { kind: 'response', by: 'staff', due: state.promises.response, overdue: late.includes('response') }
    : { kind: 'work', by: 'staff', due: state.promises.resolution, overdue: late.includes('resolution') }
}
