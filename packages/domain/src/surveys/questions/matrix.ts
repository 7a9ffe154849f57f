import { fault, unreadable } from '../faults.ts'
import type { AnswerTo } from '../question.ts'
import { choiceFaults, codesOf } from './choices.ts'
import {
  numberOf,
  numbersBy,
  parseEach,
  parsePoint,
  readNumbers,
  scaleFaults,
  scaleFigures,
  scoredScale,
} from './numbers.ts'
import { NEVER_A_CONDITION, type QuestionRule } from './rule.ts'

export const matrix: QuestionRule<'matrix'> = {
  ...NEVER_A_CONDITION,
  check: ({ rows, scale }) => [...choiceFaults(rows, '/rows', 1), ...scaleFaults(scale, '/scale')],
  parse({ rows, scale, required }, value) {
    const points = numbersBy(value, codesOf(rows))
    if (points === null) return unreadable(fault('', 'malformed'))
    const asked = codesOf(rows).filter((code) => required || Object.hasOwn(points, code))
    if (asked.length === 0) return unreadable(fault('', 'required'))
    return parseEach(asked, (code) => parsePoint(numberOf(points, code), scale, `/${code}`))
  },
  read: ({ code, rows }, form) => readNumbers(form, code, codesOf(rows)),
  show: ({ rows }, answer) =>
    rows.flatMap(({ code, text }) => pointsOf([answer], code).map((value) => ({ label: text, value }))),
  tally: ({ rows, scale }, answers) => ({
    type: 'matrix',
    rows: Object.fromEntries(rows.map(({ code }) => [code, scaleFigures(scale, pointsOf(answers, code))])),
  }),
  bases: ({ rows }) => Object.values(rows).map(({ n }) => n),
  items: ({ code, scale, counts }, { rows }) =>
    counts ? Object.entries(rows).flatMap(([row, tally]) => scoredScale(`${code}.${row}`, scale, tally)) : [],
}

/** The points given to a row. */
function pointsOf(answers: ReadonlyArray<AnswerTo<'matrix'>>, row: string): number[] {
  const points: number[] = []
  for (const answer of answers) {
    const point = numberOf(answer, row)
    if (point !== undefined) points.push(point)
  }
  return points
}
