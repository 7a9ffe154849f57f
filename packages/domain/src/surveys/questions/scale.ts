import { numberFulfils, parsePoint, readNumber, scaleFaults, scaleFigures, scoredScale } from './numbers.ts'
import type { QuestionRule } from './rule.ts'

export const scale: QuestionRule<'scale'> = {
  check: (question) => scaleFaults(question.scale, '/scale'),
  parse: (question, value) => parsePoint(value, question.scale),
  read: ({ code }, form) => readNumber(form, code),
  show: (_question, answer) => [{ label: null, value: answer }],
  conditions: ['at-least', 'at-most'],
  choiceCodes: () => [],
  fulfils: numberFulfils,
  tally: (question, answers) => ({ type: 'scale', ...scaleFigures(question.scale, answers) }),
  bases: ({ n }) => [n],
  items: (question, tally) => (question.counts ? scoredScale(question.code, question.scale, tally) : []),
}
