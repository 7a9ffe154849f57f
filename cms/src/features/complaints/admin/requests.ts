import { type Problem, problem, problemSchema } from '@linsheng/contracts/problem'
import type { z } from 'zod'

/** `body`: whatever came with the refusal, unread. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: Problem; body?: unknown }

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 20_000

/** Asks the CMS. Whatever goes wrong on the way is `unavailable`: the person can only try again. */
async function ask<Value>(
  address: string,
  schema: z.ZodType<Value>,
  init: RequestInit,
  patience = PATIENCE,
): Promise<Answer<Value>> {
  try {
    const response = await fetch(address, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patience) })
    const body: unknown = await response.json()
    return response.ok
      ? { ok: true, value: schema.parse(body) }
      : { ok: false, problem: problemSchema.safeParse(body).data ?? problem('unavailable'), body }
  } catch {
    return { ok: false, problem: problem('unavailable') }
  }
}

export const get = <Value>(address: string, schema: z.ZodType<Value>): Promise<Answer<Value>> =>
  ask(address, schema, {})

/** Sends `body` as JSON. */
export const post = <Value>(
  address: string,
  schema: z.ZodType<Value>,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<Value>> =>
  ask(address, schema, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })

/** Sends one file as it is. */
export const postFile = <Value>(address: string, schema: z.ZodType<Value>, file: File): Promise<Answer<Value>> =>
  ask(address, schema, {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': file.type || 'application/octet-stream' },
  })

/** Sends a form with files in it. @param patience milliseconds that it may take */
export const postForm = <Value>(
  address: string,
  schema: z.ZodType<Value>,
  body: FormData,
  patience: number,
): Promise<Answer<Value>> => ask(address, schema, { method: 'POST', body }, patience)
