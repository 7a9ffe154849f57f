import { fault, parsed, unreadable } from '../faults.ts'
import { NEVER_A_CONDITION, type QuestionRule } from './rule.ts'

/** Longest answer a designer may allow, in characters. */
export const ANSWER_TEXT_MAX = 2000

export const text: QuestionRule<'text'> = {
  ...NEVER_A_CONDITION,
  check: ({ maxLength }) =>
    Number.isInteger(maxLength) && maxLength >= 1 && maxLength <= ANSWER_TEXT_MAX
      ? []
      : [fault('/maxLength', 'bad-range')],
  parse({ maxLength }, value) {
    if (typeof value !== 'string') return unreadable(fault('', 'malformed'))
    const written = value.trim()
    if (written === '') return unreadable(fault('', 'required'))
    return written.length > maxLength ? unreadable(fault('', 'too-long', { maximum: maxLength })) : parsed(written)
  },
  read: ({ code }, form) => form(code).at(-1)?.trim() || null,
  show: (_question, answer) => [{ label: null, value: answer }],
  tally: (_question, answers) => ({ type: 'text', n: answers.length }),
  bases: ({ n }) => [n],
  items: () => [],
}
