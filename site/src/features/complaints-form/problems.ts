import type { FieldProblem, ProblemCode } from '@linsheng/contracts/problem'
import { fill, type Messages } from '@linsheng/i18n/catalog'
import type { Locale } from '@linsheng/i18n/locales'
import { type Field, fieldOf, lengthOf } from './values.ts'

/** The texts a page needs in one language, handed to the browser with it: nobody downloads the other languages. */
export interface PageTexts {
  locale: Locale
  form: Messages
}

export interface FormTexts extends PageTexts {
  /** A sentence for each code an answer can carry. */
  errors: Messages
}

/** Writes the form's texts: `say('description.count', { count: 2, max: 2000 })`. */
export function speaker(texts: PageTexts) {
  return (key: string, values: Record<string, string | number> = {}): string =>
    fill(texts.form[key] ?? key, texts.locale, values)
}

export const sayProblem = (texts: FormTexts, code: ProblemCode): string =>
  fill(texts.errors[code] ?? texts.errors.unavailable ?? code, texts.locale)

/** Why a whole request was refused. */
export function sayRefusal(texts: FormTexts, code: ProblemCode): string {
  if (code === 'idempotency-key-reused') return speaker(texts)('send.reused')
  return code === 'too-many-requests' ? speaker(texts)('send.too-many') : sayProblem(texts, code)
}

/** What is wrong with a field, and what to do, in one sentence. `value` is what was typed. */
function sayFieldProblem(texts: FormTexts, field: Field, problem: FieldProblem, value: string): string {
  const about = field === 'reach' ? `reach.${value}` : field
  const message = texts.form[`error.${about}.${problem.code}`] ?? texts.form[`error.${about}`]
  const values = { count: lengthOf(value), ...problem.params }
  return fill(message ?? texts.errors[`field-${problem.code}`] ?? '', texts.locale, values)
}

export interface FieldMessage {
  field: Field
  message: string
}

/** One message a field, the first of each, in the order the questions are asked. */
export function fieldMessages(
  texts: FormTexts,
  problems: readonly FieldProblem[],
  typed: (field: Field) => string,
): FieldMessage[] {
  const messages = new Map<Field, string>()
  for (const problem of problems) {
    const field = fieldOf(problem)
    if (field && !messages.has(field)) messages.set(field, sayFieldProblem(texts, field, problem, typed(field)))
  }
  return Array.from(messages, ([field, message]) => ({ field, message }))
}

/** A problem of the whole request that is really about one question. */
export const FIELD_OF_CODE: Partial<Record<ProblemCode, Field>> = {
  'unknown-category': 'category',
  'unknown-zone': 'zone',
  'too-many-photos': 'photos',
  'unreadable-photo': 'photos',
}
