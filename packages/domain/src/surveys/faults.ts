/** What can be wrong with a questionnaire as somebody designs it. The list is closed; i18n has a sentence for each. */
export const DEFINITION_FAULTS = [
  'empty-text',
  'too-long',
  'too-few',
  'too-many',
  'bad-code',
  'repeated-code',
  'bad-scale',
  'bad-range',
  'bad-bands',
  'bad-weight',
  'nothing-rated',
  'not-earlier',
  'not-a-condition',
  'unknown-choice',
  'bad-group',
  'group-decides',
] as const
export type DefinitionFaultCode = (typeof DEFINITION_FAULTS)[number]

/** What can be wrong with an answer. The list is closed; i18n has a sentence for each. */
export const ANSWER_FAULTS = [
  'required',
  'not-one-of',
  'not-a-number',
  'not-whole',
  'too-low',
  'too-high',
  'too-long',
  'too-many',
  'repeated',
  'malformed',
  'not-asked',
] as const
export type AnswerFaultCode = (typeof ANSWER_FAULTS)[number]

/** One fault, where it is (JSON pointer, RFC 6901) and the numbers its sentence needs. */
export interface Fault<Code extends string> {
  pointer: string
  code: Code
  params?: Record<string, number>
}
export type DefinitionFault = Fault<DefinitionFaultCode>
export type AnswerFault = Fault<AnswerFaultCode>

export function fault<Code extends string>(pointer: string, code: Code, params?: Record<string, number>): Fault<Code> {
  return params === undefined ? { pointer, code } : { pointer, code, params }
}

/** The same faults, seen from further up. */
export const under = <Code extends string>(pointer: string, faults: readonly Fault<Code>[]): Fault<Code>[] =>
  faults.map((each) => ({ ...each, pointer: pointer + each.pointer }))

/** What was read, or why it could not be. */
export type Parsed<Value> = { ok: true; value: Value } | { ok: false; faults: AnswerFault[] }

export const parsed = <Value>(value: Value): Parsed<Value> => ({ ok: true, value })
export const unreadable = <Value>(...faults: AnswerFault[]): Parsed<Value> => ({ ok: false, faults })
