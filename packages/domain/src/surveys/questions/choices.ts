import { codeFaults } from '../codes.ts'
import type { Condition } from '../condition.ts'
import { type DefinitionFault, fault } from '../faults.ts'
import { shareEstimate } from '../intervals.ts'
import type { Choice, ChoiceFigures } from '../question.ts'
import { type LocalizedText, textFaults } from '../text.ts'

export const CHOICES_MIN = 2
/** More is a list that nobody reads; buildings of a large compound fit. */
export const CHOICES_MAX = 60

export const codesOf = (choices: readonly Choice[]): string[] => choices.map(({ code }) => code)

/** Faults of a list of choices or rows at `pointer`. */
export function choiceFaults(choices: readonly Choice[], pointer: string, minimum = CHOICES_MIN): DefinitionFault[] {
  const faults = [
    ...codeFaults(codesOf(choices), (index) => `${pointer}/${index}/code`),
    ...choices.flatMap(({ text }, index) => textFaults(text, `${pointer}/${index}/text`)),
  ]
  if (choices.length < minimum) return [fault(pointer, 'too-few', { minimum }), ...faults]
  return choices.length > CHOICES_MAX ? [fault(pointer, 'too-many', { maximum: CHOICES_MAX }), ...faults] : faults
}

/** A choice's words; its code where the list has changed since. */
export const choiceText = (choices: readonly Choice[], code: string): LocalizedText | string =>
  choices.find((choice) => choice.code === code)?.text ?? code

/** How often each choice was chosen by `n` households. */
export function choiceFigures(choices: readonly Choice[], chosen: Iterable<string>, n: number): ChoiceFigures {
  const counted = new Map(choices.map(({ code }) => [code, 0]))
  for (const code of chosen) counted.set(code, (counted.get(code) ?? 0) + 1)
  const counts = Object.fromEntries(counted)
  if (n === 0) return { n, counts, shares: {} }
  return { n, counts, shares: Object.fromEntries([...counted].map(([code, count]) => [code, shareEstimate(count, n)])) }
}

/** Whether a choice fulfils a condition about choices. */
export function choosesFor(chosen: readonly string[], condition: Condition): boolean {
  if (condition.is !== 'one-of' && condition.is !== 'none-of') return false
  return chosen.some((code) => condition.choices.includes(code)) === (condition.is === 'one-of')
}
