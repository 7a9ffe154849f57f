import { fault, unreadable } from '../faults.ts'
import type { AnswerTo } from '../question.ts'
import { choiceFaults, codesOf } from './choices.ts'
import { allParsed, numbersBy, parsePoint, readNumbers, scaleFaults, scaleFigures, scoredScale } from './numbers.ts'
import { NEVER_A_CONDITION, type QuestionRule } from './rule.ts'

export const matrix: QuestionRule<'matrix'> = {
  ...NEVER_A_CONDITION,
  check: ({ rows, scale }) => [...choiceFaults(rows, '/rows', 1), ...scaleFaults(scale, '/scale')],
  parse({ rows, scale, required }, value) {
    const points = numbersBy(value, codesOf(rows))
    if (points === null) return unreadable(fault('', 'malformed'))
    if (points.size === 0) return unreadable(fault('', 'required'))
    const asked = rows.filter(({ code }) => required || points.has(code))
    return allParsed(asked.map(({ code }) => [code, parsePoint(points.get(code), scale, `/${code}`)]))
  },
  read: ({ code, rows }, form) => readNumbers(form, code, codesOf(rows)),
  show: ({ rows }, answer) =>
    rows.flatMap(({ code, text }) => pointsOf(answer, code).map((value) => ({ label: text, value }))),
  tally: ({ rows, scale }, answers) => ({
    type: 'matrix',
    rows: Object.fromEntries(
      rows.map(({ code }) => [
        code,
        scaleFigures(
          scale,
          answers.flatMap((answer) => pointsOf(answer, code)),
        ),
      ]),
    ),
  }),
  bases: ({ rows }) => Object.values(rows).map(({ n }) => n),
  items: ({ code, scale, counts }, { rows }) =>
    counts ? Object.entries(rows).flatMap(([row, tally]) => scoredScale(`${code}.${row}`, scale, tally)) : [],
}

/** The point given to a row, or none. */
function pointsOf(answer: AnswerTo<'matrix'>, row: string): number[] {
  const point = Object.hasOwn(answer, row) ? answer[row] : undefined
  return point === undefined ? [] : [point]
}
