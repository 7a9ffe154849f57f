import { type DefinitionFault, fault } from '../faults.ts'
import type { NumberQuestion } from '../question.ts'
import { optionalTextFaults } from '../text.ts'
import { numberFulfils, parseNumber, readNumber } from './numbers.ts'
import type { QuestionRule } from './rule.ts'

/** Most cuts, one less than there are bands. */
export const CUTS_MAX = 19

export const number: QuestionRule<'number'> = {
  check: (question) => [...rangeFaults(question), ...optionalTextFaults(question.unit, '/unit')],
  parse: (question, value) => parseNumber(value, question),
  read: ({ code }, form) => readNumber(form, code),
  show: (_question, answer) => [{ label: null, value: answer }],
  conditions: ['at-least', 'at-most'],
  choiceCodes: () => [],
  fulfils: numberFulfils,
  tally({ cuts }, answers) {
    const counts = new Array<number>(cuts.length + 1).fill(0)
    for (const answer of answers) {
      const band = cuts.filter((cut) => cut <= answer).length
      counts[band] = (counts[band] ?? 0) + 1
    }
    return { type: 'number', n: answers.length, counts }
  },
  bases: ({ n }) => [n],
  items: () => [],
}

function rangeFaults({ min, max, cuts }: NumberQuestion): DefinitionFault[] {
  if (!Number.isFinite(min) || !Number.isFinite(max) || min >= max) return [fault('/max', 'bad-range')]
  const edges = [min, ...cuts, max]
  const ascend = edges.every((edge, at) => at === 0 || edge > (edges[at - 1] ?? edge))
  return ascend && cuts.length > 0 && cuts.length <= CUTS_MAX
    ? []
    : [fault('/cuts', 'bad-bands', { maximum: CUTS_MAX })]
}
