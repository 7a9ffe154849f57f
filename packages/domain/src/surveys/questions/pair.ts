import { fault, parsed, unreadable } from '../faults.ts'
import { meanEstimate } from '../intervals.ts'
import { countsOf, numberOf, numbersBy, parsePoint, readNumbers, scaleFaults, scaleFigures } from './numbers.ts'
import { NEVER_A_CONDITION, type QuestionRule } from './rule.ts'

const HALVES = ['expected', 'perceived'] as const

/**
 * One statement, rated for how it should be and for how it is: the two-column form of SERVQUAL (Parasuraman, Zeithaml,
 * Berry 1994). Both halves or neither: a gap needs the same household's two ratings.
 */
export const pair: QuestionRule<'pair'> = {
  ...NEVER_A_CONDITION,
  check: ({ scale }) => scaleFaults(scale, '/scale'),
  parse({ scale }, value) {
    const points = numbersBy(value, HALVES)
    if (points === null) return unreadable(fault('', 'malformed'))
    const expected = parsePoint(numberOf(points, 'expected'), scale, '/expected')
    const perceived = parsePoint(numberOf(points, 'perceived'), scale, '/perceived')
    if (expected.ok && perceived.ok) return parsed({ expected: expected.value, perceived: perceived.value })
    return unreadable(...[expected, perceived].flatMap((half) => (half.ok ? [] : half.faults)))
  },
  read: ({ code }, form) => readNumbers(form, code, HALVES),
  show: (_question, answer) => HALVES.map((label) => ({ label, value: answer[label] })),
  tally({ scale }, answers) {
    const widest = scale.max - scale.min
    const gapCounts = countsOf(
      answers.map(({ expected, perceived }) => perceived - expected),
      -widest,
      widest,
    )
    return {
      type: 'pair',
      n: answers.length,
      expected: scaleFigures(
        scale,
        answers.map(({ expected }) => expected),
      ),
      perceived: scaleFigures(
        scale,
        answers.map(({ perceived }) => perceived),
      ),
      gapCounts,
      gap: meanEstimate(gapCounts, -widest),
    }
  },
  bases: ({ n }) => [n],
  items: () => [],
}
