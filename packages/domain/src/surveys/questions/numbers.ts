import type { Condition } from '../condition.ts'
import { type AnswerFault, type DefinitionFault, fault, type Parsed, parsed, unreadable } from '../faults.ts'
import { meanEstimate, shareEstimate, toHundred } from '../intervals.ts'
import { type AnswerValue, isList, type Scale, type ScaleFigures } from '../question.ts'
import { textFaults } from '../text.ts'
import type { FormFields, ScoredItem } from './rule.ts'

const SCALE_MIN = 0
const SCALE_MAX = 10
/** Fewest steps between the ends. */
const STEPS_MIN = 2
/** Answers from this part of the scale on count as satisfied: 4 of 1 to 5, as on the board. */
const SATISFIED_FROM = 0.75

/** Faults of a scale at `pointer`. */
export function scaleFaults(scale: Scale, pointer: string): DefinitionFault[] {
  const { min, max, low, high } = scale
  const isScale = Number.isInteger(min) && Number.isInteger(max) && min >= SCALE_MIN && max <= SCALE_MAX
  return [
    ...(isScale && max - min >= STEPS_MIN
      ? []
      : [fault(pointer, 'bad-scale', { minimum: SCALE_MIN, maximum: SCALE_MAX })]),
    ...textFaults(low, `${pointer}/low`),
    ...textFaults(high, `${pointer}/high`),
  ]
}

interface Range {
  min: number
  max: number
  whole: boolean
}

/** A number within bounds, or its fault at `pointer`. */
export function parseNumber(value: AnswerValue | undefined, range: Range, pointer = ''): Parsed<number> {
  if (value === undefined || value === '') return unreadable(fault(pointer, 'required'))
  if (typeof value !== 'number' || !Number.isFinite(value)) return unreadable(fault(pointer, 'not-a-number'))
  if (range.whole && !Number.isInteger(value)) return unreadable(fault(pointer, 'not-whole'))
  if (value < range.min) return unreadable(fault(pointer, 'too-low', { minimum: range.min }))
  if (value > range.max) return unreadable(fault(pointer, 'too-high', { maximum: range.max }))
  return parsed(value === 0 ? 0 : value)
}

/** A point of a scale, or its fault at `pointer`. */
export const parsePoint = (value: AnswerValue | undefined, { min, max }: Scale, pointer = ''): Parsed<number> =>
  parseNumber(value, { min, max, whole: true }, pointer)

const NUMERAL = /^[+-]?\d+(?:\.\d+)?$/

/**
 * The number in a form's field; full-width digits and a Chinese keyboard's full stop count too. What is no number stays
 * the text that was typed; null: blank.
 */
export function readNumber(form: FormFields, name: string): number | string | null {
  const typed = form(name).at(-1)?.trim() ?? ''
  if (typed === '') return null
  const written = typed.normalize('NFKC').replace('。', '.')
  return NUMERAL.test(written) ? Number(written) : typed
}

/** Numbers of several fields by the codes they are for; null where all are blank. */
export function readNumbers(form: FormFields, question: string, codes: readonly string[]): Numbers | null {
  const numbers: Array<[string, number]> = []
  for (const code of codes) {
    const number = readNumber(form, `${question}.${code}`)
    if (typeof number === 'string') numbers.push([code, Number.NaN])
    else if (number !== null) numbers.push([code, number])
  }
  return numbers.length === 0 ? null : Object.fromEntries(numbers)
}

/** A value that is numbers by code, none under another code than these. */
export function numbersBy(value: AnswerValue, codes: readonly string[]): Numbers | null {
  if (typeof value !== 'object' || isList(value)) return null
  for (const code in value) if (!codes.includes(code)) return null
  return value
}

export type Numbers = Readonly<Record<string, number>>

/** The number of a code; an inherited property is none. */
export const numberOf = (numbers: Numbers, code: string): number | undefined =>
  Object.hasOwn(numbers, code) ? numbers[code] : undefined

/** Every code's number, each read by `parse`, or all the faults. */
export function parseEach(
  codes: readonly string[],
  parse: (code: string) => Parsed<number>,
): Parsed<Record<string, number>> {
  const faults: AnswerFault[] = []
  const values: Record<string, number> = {}
  for (const code of codes) {
    const part = parse(code)
    if (part.ok) values[code] = part.value
    else faults.push(...part.faults)
  }
  return faults.length > 0 ? { ok: false, faults } : parsed(values)
}

/** How often each number from `lowest` to `highest` occurs. */
export function countsOf(numbers: Iterable<number>, lowest: number, highest: number): number[] {
  const counts = new Array<number>(highest - lowest + 1).fill(0)
  for (const number of numbers) counts[number - lowest] = (counts[number - lowest] ?? 0) + 1
  return counts
}

export function scaleFigures({ min, max }: Scale, points: readonly number[]): ScaleFigures {
  const counts = countsOf(points, min, max)
  const n = points.length
  const satisfied = points.filter((point) => point >= min + (max - min) * SATISFIED_FROM).length
  return { n, counts, mean: meanEstimate(counts, min), satisfied: n === 0 ? null : shareEstimate(satisfied, n) }
}

/** A rated scale as an item of its section's score; none while nobody, or one household, answered. */
export const scoredScale = (code: string, { min, max }: Scale, { n, mean }: ScaleFigures): ScoredItem[] =>
  mean === null ? [] : [{ code, n, score: toHundred(mean, min, max) }]

/** Whether a number fulfils a condition about numbers. */
export function numberFulfils(number: number, condition: Condition): boolean {
  if (condition.is === 'at-least') return number >= condition.value
  return condition.is === 'at-most' && number <= condition.value
}
