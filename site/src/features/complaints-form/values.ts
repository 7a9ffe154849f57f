import type { Locale } from '@linsheng/contracts'
import type { FieldProblem } from '@linsheng/contracts/problem'

/** The form's questions, named as in the contract, in the order they are asked. */
export const FIELDS = [
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
  'name',
  'phone',
  'email',
  'reach',
] as const
export type Field = (typeof FIELDS)[number]
/** Fields that are one value of the form each; photos and the category's own questions are not. */
export type ValueField = Exclude<Field, 'photos' | 'answers'>
export const isValueField = (field: Field): field is ValueField => field !== 'photos' && field !== 'answers'

/** Answers to the category's own questions, by position; as many as a category can have. */
export const ANSWER_NAMES = [
  'answer0',
  'answer1',
  'answer2',
  'answer3',
  'answer4',
  'answer5',
  'answer6',
  'answer7',
  'answer8',
  'answer9',
] as const
export type AnswerName = (typeof ANSWER_NAMES)[number]

/** What is typed or chosen, as text, before anything is believed about it. */
export interface FormValues extends Record<AnswerName, string> {
  kind: string
  category: string
  zone: string
  description: string
  wish: string
  danger: string
  impact: string
  urgency: string
  name: string
  phone: string
  email: string
  reach: string
  /** Code of the category whose own questions were answered: other questions' answers are no answers to these. */
  asked: string
  /** Zone named by the QR code that led here, empty without one. */
  qr: string
}
export const VALUE_NAMES = [
  'kind',
  'category',
  'zone',
  'description',
  'wish',
  'danger',
  'impact',
  'urgency',
  'name',
  'phone',
  'email',
  'reach',
  'asked',
  'qr',
  ...ANSWER_NAMES,
] as const satisfies ReadonlyArray<keyof FormValues>

/** A photo the server already has. It waits a day there for the form to be sent. */
export interface KeptPhoto {
  id: string
  name: string
  bytes: number
}

export const emptyValues = (zone = ''): FormValues => ({
  kind: 'complaint',
  category: '',
  zone,
  description: '',
  wish: '',
  danger: 'no',
  impact: '',
  urgency: 'can-wait',
  name: '',
  phone: '',
  email: '',
  reach: '',
  asked: '',
  qr: zone,
  ...emptyAnswers(),
})

/** No answer to any of the category's own questions. */
export const emptyAnswers = (): Record<AnswerName, string> => ({
  answer0: '',
  answer1: '',
  answer2: '',
  answer3: '',
  answer4: '',
  answer5: '',
  answer6: '',
  answer7: '',
  answer8: '',
  answer9: '',
})

/** The texts of a posted form (or of the page's own form, before its script runs); fields it lacks stay as they were. */
export function valuesFrom(data: FormData, before: FormValues = emptyValues()): FormValues {
  const values = { ...before }
  for (const name of VALUE_NAMES) {
    const value = data.get(name)
    if (typeof value === 'string') values[name] = value.replaceAll('\r\n', '\n')
  }
  return values
}

/** The request for the contract to parse; `locale` is the page's. A radio nobody pressed is left out, so that it reads as missing. */
export function requestOf(values: FormValues, photos: readonly KeptPhoto[], locale?: Locale): Record<string, unknown> {
  const { kind, category, zone, description, wish, danger, impact, urgency, name, phone, email, reach, qr } = values
  return {
    kind: kind || undefined,
    category,
    zone,
    description,
    wish,
    danger: danger || undefined,
    impact: impact || undefined,
    urgency: urgency || undefined,
    name,
    phone,
    email,
    reach,
    locale,
    answers: answersOf(values),
    photos: photos.map(({ id }) => id),
    viaQr: qr !== '' && qr === zone,
  }
}

/** Answers to the questions of the chosen category, up to the last one that was answered. */
export function answersOf(values: FormValues): string[] {
  if (values.asked !== values.category) return []
  const answers = ANSWER_NAMES.map((name) => values[name].trim())
  return answers.slice(0, answers.findLastIndex(Boolean) + 1)
}

/** The question a problem belongs to, null where it is not about one. */
export function fieldOf(problem: FieldProblem): Field | null {
  const name = problem.pointer.split('/')[1]
  return FIELDS.find((field) => field === name) ?? null
}

/** Length as the contract counts it: UTF-16 units of the trimmed text. */
export const lengthOf = (text: string): number => text.trim().length
