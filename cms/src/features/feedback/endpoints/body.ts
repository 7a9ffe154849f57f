import { SIZE_STEPS, sealedSize } from '@linsheng/anonymity/sealed/server'
import type { z } from 'zod'
import { parseJson } from '../../complaints/endpoints/json-body.ts'

/** Largest JSON that a request of the channel needs, in bytes. */
export const LARGEST_QUESTION = 4 * 1024
/** Largest form: the largest sealed message with its header, and the fields beside it. */
export const LARGEST_FORM = sealedSize(SIZE_STEPS.at(-1) ?? 0) + 64 * 1024

export type Form<Value> =
  | { ok: true; value: Value; sealed: Uint8Array }
  | { ok: false; errors?: Extract<ReturnType<typeof parseJson>, { ok: false }>['errors'] }

/** A form with one field of JSON and the file `sealed`. */
export async function parseForm<Schema extends z.ZodType>(
  form: FormData,
  field: string,
  schema: Schema,
): Promise<Form<z.output<Schema>>> {
  const [text, file] = [form.get(field), form.get('sealed')]
  if (typeof text !== 'string' || text.length > LARGEST_QUESTION * 2 || !(file instanceof Blob)) return { ok: false }
  const parsed = parseJson(text, schema)
  return parsed.ok
    ? { ...parsed, sealed: new Uint8Array(await file.arrayBuffer()) }
    : { ok: false, errors: parsed.errors }
}

const FORM = /^multipart\/form-data; *boundary="?([\w-]{1,70})"?$/i
/** Bytes of what stands before a part's value: its name and its type. */
const LARGEST_HEAD = 1024

/**
 * The form in a body as it came; null when it is none, or another than of two parts with short heads: one of a hundred
 * thousand parts, or lines, would keep everybody else waiting for seconds.
 */
export async function formIn(body: Buffer<ArrayBuffer>, type: string): Promise<FormData | null> {
  const [, boundary] = FORM.exec(type) ?? []
  if (boundary === undefined || !isOfTwoParts(body, `--${boundary}`)) return null
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` }
  return new Response(body, { headers }).formData().catch(() => null)
}

function isOfTwoParts(body: Buffer, delimiter: string): boolean {
  const [first, second, end, more] = placesOf(body, delimiter, 4)
  if (first !== 0 || second === undefined || end === undefined || more !== undefined) return false
  const isClosed = body.length - end <= delimiter.length + '--\r\n'.length
  return isClosed && [first, second].every((at) => isShort(body.indexOf('\r\n\r\n', at) - at))
}

const isShort = (head: number): boolean => head > 0 && head <= LARGEST_HEAD

/** The first places of a text in bytes, so many at most. */
function placesOf(body: Buffer, text: string, most: number): number[] {
  const places: number[] = []
  for (let at = body.indexOf(text); at >= 0 && places.length < most; at = body.indexOf(text, at + text.length)) {
    places.push(at)
  }
  return places
}
