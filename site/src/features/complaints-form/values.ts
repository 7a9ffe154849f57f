import type { FieldProblem } from '@linsheng/contracts/problem'

/** The form's questions, named as in the contract, in the order they are asked. */
export const FIELDS = [
  'danger',
  'kind',
  'category',
  'zone',
  'description',
  'impact',
  'wish',
  'photos',
  'name',
  'phone',
  'email',
] as const
export type Field = (typeof FIELDS)[number]

/** What is typed or chosen, as text, before anything is believed about it. */
export interface FormValues {
  kind: string
  category: string
  zone: string
  description: string
  wish: string
  danger: string
  impact: string
  name: string
  phone: string
  email: string
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
  'name',
  'phone',
  'email',
  'qr',
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
  name: '',
  phone: '',
  email: '',
  qr: zone,
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

/** The request for the contract to parse. A radio nobody pressed is left out, so that it reads as missing. */
export function requestOf(values: FormValues, photos: readonly KeptPhoto[]): Record<string, unknown> {
  const { qr, ...asked } = values
  return {
    ...asked,
    kind: asked.kind || undefined,
    danger: asked.danger || undefined,
    impact: asked.impact || undefined,
    photos: photos.map(({ id }) => id),
    viaQr: qr !== '' && qr === asked.zone,
  }
}

/** The question a problem belongs to, null where it is not about one. */
export function fieldOf(problem: FieldProblem): Field | null {
  const name = problem.pointer.split('/')[1]
  return FIELDS.find((field) => field === name) ?? null
}

/** Length as the contract counts it: UTF-16 units of the trimmed text. */
export const lengthOf = (text: string): number => text.trim().length
