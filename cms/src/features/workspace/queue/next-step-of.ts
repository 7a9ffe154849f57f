import type { StaffCommandName } from '@linsheng/contracts/complaints'
import type { DutyName } from '@linsheng/domain/complaints'
import type { WorkRow } from './work-row.ts'

/** The step that keeps what is owed first. */
const KEEPS: Record<DutyName, StaffCommandName> = {
  response: 'acknowledge',
  safe: 'make-safe',
  protocol: 'tick-step',
  investigation: 'investigate',
  update: 'note',
  resolution: 'propose-result',
  plan: 'propose-result',
  handover: 'accept-handover',
  forward: 'record-forward-answer',
  call: 'record-call',
  'follow-up': 'follow-up',
  'appeal-acknowledgement': 'acknowledge-appeal',
  'appeal-decision': 'decide-appeal',
}

/** Whether the case waits for the answer of somebody whom `me` has asked to take it over. */
export const waitsForOther = ({ dutyName, person }: Pick<WorkRow, 'dutyName' | 'person'>, me: string): boolean =>
  dutyName === 'handover' && person === me

/**
 * The step a list offers `me` for a case; null where nothing is owed, or somebody else owes it. Somebody has to be
 * responsible before anything else.
 */
export function nextStepOf(row: WorkRow, me: string): StaffCommandName | null {
  const { dutyName, person, endedAt, callAt, followUpAt } = row
  if (endedAt !== null) return callAt !== null ? 'record-call' : followUpAt !== null ? 'follow-up' : null
  if (person === null) return 'assign'
  return dutyName === null || waitsForOther(row, me) ? null : KEEPS[dutyName]
}

/** Late, close to its limit (80 % of the time is used), still in time, or nothing owed. */
export type DutyState = 'overdue' | 'soon' | 'running' | 'none'

export function dutyStateOf({ dutyDue, warnAt }: Pick<WorkRow, 'dutyDue' | 'warnAt'>, now: number): DutyState {
  if (dutyDue === null) return 'none'
  if (dutyDue < now) return 'overdue'
  return warnAt !== null && warnAt <= now ? 'soon' : 'running'
}
