import { fault, type Parsed, unreadable } from '../faults.ts'
import { meanEstimate } from '../intervals.ts'
import { choiceFaults, codesOf } from './choices.ts'
import { countsOf, type Numbers, numberOf, numbersBy, parseEach, parseNumber, readNumbers } from './numbers.ts'
import { NEVER_A_CONDITION, type QuestionRule } from './rule.ts'

/** Every choice gets a place of its own, from 1. */
export const ranking: QuestionRule<'ranking'> = {
  ...NEVER_A_CONDITION,
  check: ({ choices }) => choiceFaults(choices, '/choices'),
  parse({ choices }, value) {
    const places = numbersBy(value, codesOf(choices))
    if (places === null) return unreadable(fault('', 'malformed'))
    return parseEach(codesOf(choices), (code) => parsePlace(code, places, choices.length))
  },
  read: ({ code, choices }, form) => readNumbers(form, code, codesOf(choices)),
  show: ({ choices }, answer) =>
    choices.map(({ code, text }) => ({ label: text, value: answer[code] ?? 0 })).sort((a, b) => a.value - b.value),
  tally({ choices }, answers) {
    const places = choices.map(({ code }): [string, number[]] => [
      code,
      countsOf(
        answers.map((answer) => answer[code] ?? 0),
        1,
        choices.length,
      ),
    ])
    return {
      type: 'ranking',
      n: answers.length,
      places: Object.fromEntries(places),
      meanPlace: Object.fromEntries(
        places.flatMap(([code, counts]) => {
          const mean = meanEstimate(counts, 1)
          return mean === null ? [] : [[code, mean]]
        }),
      ),
    }
  },
  bases: ({ n }) => [n],
  items: () => [],
}

function parsePlace(code: string, places: Numbers, last: number): Parsed<number> {
  const place = numberOf(places, code)
  const isTaken = Object.entries(places).some(([other, taken]) => other !== code && taken === place)
  if (place !== undefined && isTaken) return unreadable(fault(`/${code}`, 'repeated'))
  return parseNumber(place, { min: 1, max: last, whole: true }, `/${code}`)
}
