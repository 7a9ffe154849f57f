import {
  attentionOf,
  type Complaint,
  dutiesOf,
  householdsOf,
  levelReached,
  openPause,
  type Policy,
} from '@linsheng/domain/complaints'
import { HOUR } from '@linsheng/domain/time'

/** Written down later than this after it was received, a case is marked as back-dated. */
const BACK_DATED_AFTER = HOUR / 2
/** Fewer characters than this say too little to work with. */
const DETAIL_MIN = 10
const CATCH_ALL_CATEGORY = 'other'

export const isBackDated = ({ recordedAt, receivedAt, imported }: Complaint): boolean =>
  imported !== true && recordedAt - receivedAt > BACK_DATED_AFTER

/**
 * Whether somebody should complete the record while the case is open: a complaint without a place, anything still in the
 * catch-all category, or a description of a few characters only. Ended cases are left as they are.
 */
export const isIncomplete = ({ endedAt, kind, category, zone, description }: Complaint): boolean =>
  endedAt === null &&
  (category === CATCH_ALL_CATEGORY || (kind === 'complaint' && zone === null) || description.trim().length < DETAIL_MIN)

/** The columns that queues are sorted and filtered by. `now` only decides which call-backs are still ahead. */
export function workColumns(state: Complaint, policy: Policy, now: number) {
  const { due, duty, warnAt, tickAt } = attentionOf(state, policy, now)
  const pause = openPause(state)
  return {
    ...{ dutyName: duty, dutyDue: due, warnAt, tickAt },
    ...{ acceptedAt: state.acceptedAt, recordedAt: state.recordedAt },
    ...{ backDated: isBackDated(state), incomplete: isIncomplete(state) },
    ...{ escalated: levelReached(state), transfers: state.transfers },
    ...handoverColumns(state),
    ...{ paused: pause?.reason ?? null, pausedUntil: pause?.until ?? null },
    appealOpen: state.appeals.some(({ decided }) => decided === null),
    ...{ households: householdsOf(state), mergedInto: state.mergedInto?.number ?? null },
    ...{ contractor: state.investigation?.contractor ?? null, reopenings: state.reopenings },
    ...tasksAfter(state, policy, now),
  }
}

function handoverColumns({ handover }: Complaint) {
  return {
    handoverTeam: handover?.team ?? null,
    handoverPerson: handover?.person ?? null,
    handoverAt: handover?.at ?? null,
  }
}

/** When the first call-back and the first telephone call that are owed are due. */
function tasksAfter(state: Complaint, policy: Policy, now: number) {
  const owed = dutiesOf(state, policy, now).filter(({ doneAt, due }) => doneAt === null && due !== null)
  const first = (name: 'follow-up' | 'call'): number | null => {
    const dues = owed.flatMap((duty) => (duty.name === name && duty.due !== null ? [duty.due] : []))
    return dues.length > 0 ? Math.min(...dues) : null
  }
  return { followUpAt: first('follow-up'), callAt: first('call') }
}
