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
