import { type DefinitionFault, fault, parsed, unreadable } from '../faults.ts'
import { isList, type MultipleQuestion } from '../question.ts'
import { choiceFaults, choiceFigures, choiceText, choosesFor, codesOf } from './choices.ts'
import type { QuestionRule } from './rule.ts'

export const multiple: QuestionRule<'multiple'> = {
  check: (question) => [...choiceFaults(question.choices, '/choices'), ...limitFaults(question)],
  parse({ choices, atMost }, value) {
    const codes = codesOf(choices)
    if (!isList(value) || !value.every((code) => codes.includes(code))) return unreadable(fault('', 'not-one-of'))
    if (value.length === 0) return unreadable(fault('', 'required'))
    if (new Set(value).size < value.length) return unreadable(fault('', 'repeated'))
    if (atMost !== null && value.length > atMost) return unreadable(fault('', 'too-many', { maximum: atMost }))
    return parsed(codes.filter((code) => value.includes(code)))
  },
  read({ code }, form) {
    const chosen = form(code).filter((value) => value !== '')
    return chosen.length === 0 ? null : chosen
  },
  show: ({ choices }, answer) => answer.map((code) => ({ label: null, value: choiceText(choices, code) })),
  conditions: ['one-of', 'none-of'],
  choiceCodes: ({ choices }) => codesOf(choices),
  fulfils: choosesFor,
  tally: ({ choices }, answers) => ({ type: 'multiple', ...choiceFigures(choices, answers.flat(), answers.length) }),
  bases: ({ n }) => [n],
  items: () => [],
}

function limitFaults({ atMost, choices }: MultipleQuestion): DefinitionFault[] {
  if (atMost === null || (Number.isInteger(atMost) && atMost >= 1 && atMost <= choices.length)) return []
  return [fault('/atMost', 'bad-range')]
}
