import { type ProblemCode, problemSchema } from '@linsheng/contracts/problem'
import type { z } from 'zod'

/** Milliseconds that one try may take. A slow phone network needs its time; what is sent is small. */
const PATIENCE = 30_000

export type Answer<Value> =
  | { kind: 'ok'; value: Value }
  | { kind: 'refused'; code: ProblemCode }
  /** Too many at once, or the server is being started again. */
  | { kind: 'busy' }
  /** Nothing came back, or something that is not ours: it may have arrived. */
  | { kind: 'lost' }

/**
 * Asks the survey's interface: no cookie, no referrer, nothing from a cache. `body` left out: GET. Never throws.
 */
export async function ask<Value>(url: string, schema: z.ZodType<Value>, body?: object): Promise<Answer<Value>> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
      ...(body && {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    const answer: unknown = await response.json().catch(() => null)
    return read(response, answer, schema)
  } catch {
    return { kind: 'lost' }
  }
}

function read<Value>({ ok, status }: Response, answer: unknown, schema: z.ZodType<Value>): Answer<Value> {
  if (status === 429 || status >= 500) return { kind: 'busy' }
  if (ok) {
    const parsed = schema.safeParse(answer)
    return parsed.success ? { kind: 'ok', value: parsed.data } : { kind: 'lost' }
  }
  const problem = problemSchema.safeParse(answer)
  return problem.success ? { kind: 'refused', code: problem.data.code } : { kind: 'lost' }
}

/** Addresses of a survey's interface. */
export const surveyUrl = (community: string, survey: string, rest = ''): string =>
  `/api/public/v1/${community}/surveys/${survey}${rest}`
