import { DAY, type Instant } from '../time/instant.ts'
import { reopenUntil, silenceEnds } from './decide/index.ts'
import { dutiesOf } from './duties.ts'
import { pauseAt } from './pauses.ts'
import { isUnanswered, needsYes, planAnswerEnds } from './plan-silence.ts'
import { type Policy, policyAt } from './policy.ts'
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
 * a dispute or a reopening), without a time while its clock stands still; `plan-answer`: the complainant's word on a
 * plan, which goes ahead without or, where they are to pay, is asked about again by staff; `your-answer`: their word on the
 * result, after which silence counts as consent, without a time while the result has not reached them; `appeal`: the panel's decision; `ended`: nothing, but it can be
 * reopened until `reopenUntil` (null once that has passed, or where it goes on in another case).
 */
export type NextStep =
  | { kind: 'response' | 'work'; by: 'staff'; due: Instant | null; overdue: boolean }
  | { kind: 'plan-answer' | 'your-answer'; by: 'complainant'; due: Instant | null; overdue: boolean }
  | { kind: 'appeal'; by: 'panel'; due: Instant | null; overdue: boolean }
  | { kind: 'ended'; by: 'nobody'; due: null; overdue: false; reopenUntil: Instant | null }

/** The next step of a case as of `now`, for its tracking page and for the staff's queue. */
export function awaiting(state: Complaint, now: Instant, policy: Policy): NextStep {
  if (state.endedAt !== null) {
    return { kind: 'ended', by: 'nobody', due: null, overdue: false, reopenUntil: reopenableUntil(state, now, policy) }
  }
  const by = (due: Instant | null) => ({ due, overdue: due !== null && now > due })
  if (state.status === 'appealed') return { kind: 'appeal', by: 'panel', ...by(appealDue(state, now, policy)) }
  if (state.status === 'result-proposed') {
    return { kind: 'your-answer', by: 'complainant', ...by(silenceEnds(state, policy)) }
  }
  if (state.respondedAt === null) return { kind: 'response', by: 'staff', ...by(state.promises.response) }
  const [plan, answerBy] = [state.plans.at(-1), planAnswerEnds(state, policy)]
  const staffAsk = plan !== undefined && isUnanswered({ needsYes: needsYes(plan), answerBy }, now)
  if (answerBy !== null && !staffAsk) return { kind: 'plan-answer', by: 'complainant', ...by(answerBy) }
  return { kind: 'work', by: 'staff', ...by(workDue(state, now)) }
}

/** Null while the clock stands still; a pause that began too late changes nothing. */
function workDue(state: Complaint, now: Instant): Instant | null {
  const pause = pauseAt(state, now)
  return pause !== null && state.promises.resolution > pause.from ? null : state.promises.resolution
}

function appealDue(state: Complaint, now: Instant, policy: Policy): Instant | null {
  return dutiesOf(state, policy, now).find(({ name }) => name === 'appeal-decision')?.due ?? null
}

/** The days begin when the complainant learns of the end: until then it is at least as long from now. */
function reopenableUntil(state: Complaint, now: Instant, policy: Policy): Instant | null {
  if (state.mergedInto !== null) return null
  const until = reopenUntil(state, policy) ?? now + policyAt(policy, now).reopenDays * DAY
  return now > until ? null : until
}
