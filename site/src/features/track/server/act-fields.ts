import type { KeptPhoto } from '../../complaints-form/values.ts'

/** What a posted form said, by name. A name that came more than once keeps its last value; files are read elsewhere. */
export type Fields = ReadonlyMap<string, string>

export const fieldsOf = (data: FormData | null): Fields =>
  new Map(Array.from(data ?? []).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

/** The action as the contract parses it. What the form does not have is left out, so that it reads as missing. */
export function actionOf(receipt: string, fields: Fields, photos: readonly KeptPhoto[]): Record<string, unknown> {
  return {
    action: fields.get('action'),
    receipt,
    reason: fields.get('reason'),
    text: fields.get('text'),
    wish: fields.get('wish'),
    about: fields.get('about'),
    note: fields.get('note'),
    reach: fields.get('reach'),
    photos: photos.map(({ id }) => id),
    rating: { speed: fields.get('speed'), result: fields.get('result'), attitude: fields.get('attitude') },
  }
}
