import { SIZE_STEPS, sealedSize } from '@linsheng/anonymity/sealed/server'
import { formIn } from '@linsheng/contracts/posted-form'
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

/** A form of the channel has its JSON, and the sealed bytes. */
const TWO = { least: 2, most: 2 }

/** The form in a body as it came; null when it is none of ours. */
export const sealedForm = (body: Buffer<ArrayBuffer>, type: string): Promise<FormData | null> => formIn(body, type, TWO)
