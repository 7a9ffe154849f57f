import type { Field } from './values.ts'

/** What one screen asks. The last screen asks nothing: the answers are checked there. */
export interface Screen {
  id: string
  part: 'what' | 'contact' | 'check'
  fields: readonly Field[]
}

const WHAT = ['danger', 'kind', 'category', 'zone', 'description', 'impact', 'wish', 'photos'] as const
const CONTACT = ['name', 'phone', 'email'] as const
const check: Screen = { id: 'check', part: 'check', fields: [] }
const contact: Screen = { id: 'contact', part: 'contact', fields: CONTACT }

/** Two pages of questions and the check. */
const PAGES: readonly Screen[] = [{ id: 'what', part: 'what', fields: WHAT }, contact, check]
/** In large text one question a screen. */
const QUESTIONS: readonly Screen[] = [
  ...WHAT.map((field): Screen => ({ id: field, part: 'what', fields: [field] })),
  contact,
  check,
]

export const screensFor = (large: boolean): readonly Screen[] => (large ? QUESTIONS : PAGES)

/** Where a field is asked. */
export function screenOf(screens: readonly Screen[], field: Field): number {
  return Math.max(
    0,
    screens.findIndex((screen) => screen.fields.includes(field)),
  )
}

/** The same place in the other way of asking, when the reader switches the text size half-way. */
export function samePlace(from: Screen | undefined, screens: readonly Screen[]): number {
  if (!from) return 0
  const first = from.fields[0]
  return first ? screenOf(screens, first) : screens.length - 1
}
