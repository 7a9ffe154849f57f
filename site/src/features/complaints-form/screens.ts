import type { Field } from './values.ts'

/** What one screen asks. The last screen asks nothing: the answers are checked there. */
export interface Screen {
  id: string
  part: 'what' | 'contact' | 'check'
  fields: readonly Field[]
}

const WHAT = [
  'danger',
  'kind',
  'category',
  'zone',
  'description',
  'answers',
  'impact',
  'urgency',
  'wish',
  'photos',
] as const
const CONTACT = ['name', 'phone', 'email', 'reach'] as const
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

/** `further`: the chosen category has questions of its own. */
export function screensFor(large: boolean, further = true): readonly Screen[] {
  if (!large) return PAGES
  return further ? QUESTIONS : QUESTIONS.filter(({ id }) => id !== 'answers')
}

/** Where the reader is, in either way of asking: at a question, or at the check. Switching the text size half-way keeps it. */
export type Place = Field | 'check'

export const placeOf = (screen: Screen | undefined): Place => screen?.fields[0] ?? 'check'

/** The screen that asks a question; the check is the last one. */
export function screenAt(screens: readonly Screen[], place: Place): number {
  if (place === 'check') return screens.length - 1
  return Math.max(
    0,
    screens.findIndex((screen) => screen.fields.includes(place)),
  )
}
