import type { StaffCase, StaffCommandName } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import type { CaseOptions, Option } from '../../options.ts'
import { caseStepTexts, caseworkTexts, type Reader } from '../../texts.ts'
import type { CaseField } from '../controls/case-field.tsx'
import type { Draft } from '../draft.ts'

/** What a form is made for. */
export interface Place {
  found: StaffCase
  options: CaseOptions
  reader: Reader
}
export interface FormContext extends Place {
  draft: Draft
}

/** One command's form: its questions, what they start with, and the request they make. */
export interface Action {
  start?(place: Place): Draft
  fields(context: FormContext): CaseField[]
  /** What an answer takes with it: somebody named beside another team than the one chosen now. */
  follow?(changes: Draft): Draft
  /** The command besides its type; left out: every field as typed, the empty ones left out. */
  body?(draft: Draft): Record<string, unknown>
}

/** Some of the commands, an area's. */
export type Actions<Name extends StaffCommandName> = Record<Name, Action>

/** The texts a form is written with. */
export const wordsOf = ({ reader: { locale } }: Place) => ({
  text: caseStepTexts(locale),
  word: caseworkTexts(locale),
})

/** A closed list as choices. */
export const choices = <Value extends string>(values: readonly Value[], label: (value: Value) => string): Option[] =>
  values.map((value) => ({ value, label: label(value) }))

/** The choices that are open now, and the one that stands although it no longer is. */
export function withCurrent(options: Option[], current: Option | null): Option[] {
  return current === null || options.some(({ value }) => value === current.value) ? options : [current, ...options]
}

/** A code with its name as a choice. */
export const namedOption = ({ code, name }: StaffCase['category'], { reader }: Place): Option => ({
  value: code,
  label: inLocale(name, reader.locale),
})
