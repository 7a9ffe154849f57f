import { fault, parsed, unreadable } from '../faults.ts'
import { choiceFaults, choiceFigures, choiceText, choosesFor, codesOf } from './choices.ts'
import type { QuestionRule } from './rule.ts'

export const single: QuestionRule<'single'> = {
  check: ({ choices }) => choiceFaults(choices, '/choices'),
  parse: ({ choices }, value) =>
    typeof value === 'string' && codesOf(choices).includes(value) ? parsed(value) : unreadable(fault('', 'not-one-of')),
  read: ({ code }, form) => form(code).at(-1) || null,
  show: ({ choices }, answer) => [{ label: null, value: choiceText(choices, answer) }],
  conditions: ['one-of', 'none-of'],
  choiceCodes: ({ choices }) => codesOf(choices),
  fulfils: (answer, condition) => choosesFor([answer], condition),
  tally: ({ choices }, answers) => ({ type: 'single', ...choiceFigures(choices, answers, answers.length) }),
  bases: ({ n }) => [n],
  items: () => [],
}
