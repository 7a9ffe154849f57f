/**
 * Why a rule says no. The list is closed: contracts maps each code to one HTTP status, i18n to one sentence.
 * A bug is an exception, never one of these.
 */
export const COMPLAINT_REFUSALS = [
  'already-filed',
  'not-filed',
  'already-acknowledged',
  'already-started',
  'already-ended',
  'not-ended',
  'no-result-yet',
  'result-awaits-answer',
  'silence-not-over',
  'reopen-window-over',
  'needs-reason',
  'not-your-command',
  'time-runs-backwards',
  'received-in-future',
  'empty-text',
  'bad-rating',
  'not-your-role',
  'not-your-case',
  'manager-decides',
  'no-handover',
  'handover-open',
  'already-accepted',
  'same-person',
  'already-escalated',
  'needs-forwarding',
  'unknown-item',
  'not-paused',
  'already-paused',
  'pause-too-long',
  'time-in-past',
  'ends-before-start',
  'no-plan',
  'plan-answered',
  'orders-open',
  'already-safe',
  'wrong-kind',
  'not-sent-by-you',
  'not-merged',
  'already-joined',
  'door-not-joined',
  'already-merged',
  'already-said',
  'merge-with-itself',
  'appeal-window-over',
  'nothing-to-appeal',
  'appeal-open',
  'no-appeal',
  'panel-conflict',
  'panel-too-small',
  'not-on-panel',
  'interest-undeclared',
  'already-voted',
  'votes-missing',
  'votes-disagree',
  'no-follow-up-due',
  'no-goodwill',
  'nothing-due',
  'bad-amount',
] as const
export type ComplaintRefusal = (typeof COMPLAINT_REFUSALS)[number]

export interface Refusal<Code extends string = string> {
  ok: false
  code: Code
}
export interface Accepted<Value> {
  ok: true
  value: Value
}
export type Decision<Value, Code extends string> = Accepted<Value> | Refusal<Code>

export const accept = <Value>(value: Value): Accepted<Value> => ({ ok: true, value })
export const refuse = <Code extends string>(code: Code): Refusal<Code> => ({ ok: false, code })
