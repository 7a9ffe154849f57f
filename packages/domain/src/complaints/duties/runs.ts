import { isImported } from '../decide/close.ts'
import type { Policy } from '../policy.ts'
import type { Complaint } from '../state.ts'
import { appealRuns, callRuns, followUpRuns, forwardRuns, handoverRuns } from './other-runs.ts'
import type { Run } from './run.ts'
import { workRuns } from './work-runs.ts'

/**
 * Every clock of a case; none of a case taken over from an older ledger until it is reopened here. After the end, where it
 * goes on in another case too: telling of it, and asking whether it holds. While the panel decides, the work rests.
 */
export function runsOf(state: Complaint, policy: Policy): Run[] {
  if (isImported(state) && state.reopenings === 0) return []
  const calls = callRuns(state, policy)
  if (state.endedAt !== null) return [...calls, ...followUpRuns(state, policy)]
  const others = [...handoverRuns(state, policy), ...forwardRuns(state, policy), ...calls]
  return state.status === 'appealed'
    ? [...others, ...appealRuns(state, policy)]
    : [...workRuns(state, policy), ...others]
}
