import type { Condition } from '../condition.ts'
import type { Question } from '../question.ts'
import { type Questionnaire, questionIn } from '../questionnaire.ts'

/**
 * Whether a question was asked in both waves in the same words of the same people: its text in every language, choices
 * and scale, and the questions that decide whether it is asked. Its help, and being required, may have changed.
 */
export function isSameQuestion(code: string, before: Questionnaire, now: Questionnaire): boolean {
  const [old, current] = [questionIn(before, code), questionIn(now, code)]
  if (old === undefined || current === undefined || meaningOf(old) !== meaningOf(current)) return false
  const [earlier, conditions] = [conditionsOf(before, old), conditionsOf(now, current)]
  if (canonicalJson(earlier) !== canonicalJson(conditions)) return false
  return conditions.every(({ question }) => isSameQuestion(question, before, now))
}

function meaningOf(question: Question): string {
  const { help: _help, required: _required, showIf: _showIf, ...meaning } = question
  return canonicalJson(meaning)
}

/** All that decides whether a question is asked: its section's conditions and its own. */
function conditionsOf({ sections }: Questionnaire, question: Question): Condition[] {
  const section = sections.find(({ questions }) => questions.includes(question))
  return [...(section?.showIf ?? []), ...question.showIf]
}

/** JSON with every object's keys in one order; a key without a value is no key. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
