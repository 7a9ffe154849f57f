import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import { parseJson } from './json-body.ts'
import { refuse } from './refuse.ts'

/** The JSON body in the shape of a schema, or the refusal of one that has another. */
export async function bodyAsked<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
): Promise<z.output<Schema> | Response> {
  const body = parseJson((await req.text?.()) ?? '', schema)
  return body.ok ? body.value : refuse('invalid-request', body.errors)
}
