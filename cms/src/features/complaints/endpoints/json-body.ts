import { type FieldProblem, fieldProblems } from '@linsheng/contracts/problem'
import type { z } from 'zod'

/** Largest JSON that any request of a visitor needs, in characters. */
export const JSON_MAX = 64 * 1024

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; errors?: FieldProblem[] }

/** Text as JSON in the shape of a schema; what cannot be read has no field to point at. */
export function parseJson<Schema extends z.ZodType>(text: string, schema: Schema): Parsed<z.output<Schema>> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false }
  }
  const result = schema.safeParse(json, { reportInput: true })
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: fieldProblems(result.error) }
}
