/** What an earlier answer must be for a question or a section to be asked. An unanswered question fulfils nothing. */
export type Condition =
  | { question: string; is: 'one-of' | 'none-of'; choices: readonly string[] }
  | { question: string; is: 'at-least' | 'at-most'; value: number }

export type ConditionKind = Condition['is']

/** Most conditions of one question or section. */
export const CONDITIONS_MAX = 5
