import type { AnswerFault, LocalizedText, Question, ShownLine } from '@linsheng/domain/surveys'
import { fieldAt } from '@linsheng/domain/surveys'
import type { Locale } from '@linsheng/i18n/locales'
import { ruleSpeaker, type Say, type SurveyModel, speaker } from './model.ts'

/** The page's and the rules' texts, and the survey's own, in the reader's language. */
export interface Words {
  locale: Locale
  say: Say
  rule: Say
  of: (text: LocalizedText) => string
}

export const wordsOf = (model: SurveyModel): Words => ({
  locale: model.locale,
  say: speaker(model),
  rule: ruleSpeaker(model),
  of: (text) => text[model.locale] || text['zh-Hans'],
})

/** What is wrong, by the field it stands at; the first fault of each. */
export function messagesOf(faults: readonly AnswerFault[], { rule }: Words): ReadonlyMap<string, string> {
  const messages = new Map<string, string>()
  for (const fault of faults) {
    const field = fieldAt(fault)
    if (!messages.has(field)) messages.set(field, rule(`answer.${fault.code}`, fault.params))
  }
  return messages
}

/** A line of an answer as it is shown again. */
export function lineText({ label, value }: ShownLine, { say, rule, of }: Words): string {
  const shown = typeof value === 'object' ? of(value) : String(value)
  if (label === null) return shown
  const name = typeof label === 'string' ? rule(`pair.${label}`) : of(label)
  return say('line', { name, value: shown })
}

/** Element of a field that a link in the summary of errors leads to. */
export const fieldId = (field: string): string => `q-${field}`

/** What a field asks: its row where it is one, a pair's sentence with the half, else its question. */
export function fieldName(questions: readonly Question[], field: string, { of, rule }: Words): string {
  const [code, part] = field.split('.')
  const question = questions.find((each) => each.code === code)
  if (!question) return field
  if (question.type === 'pair' && part !== undefined) return `${of(question.text)} ${rule(`pair.${part}`)}`
  const parts = question.type === 'matrix' ? question.rows : question.type === 'ranking' ? question.choices : []
  return of(parts.find((each) => each.code === part)?.text ?? question.text)
}
