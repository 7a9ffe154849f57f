import { type Filed, filedSchema } from '@linsheng/contracts/complaints'
import { type FieldProblem, type ProblemCode, problemSchema } from '@linsheng/contracts/problem'
import { complaintsUrl } from './endpoints.ts'

export type SendResult =
  | { kind: 'filed'; filed: Filed }
  | { kind: 'refused'; code: ProblemCode; problems: FieldProblem[] }
  /** No answer, or one that says "later": the request may have arrived, so the same one is sent again. */
  | { kind: 'unclear' }

/** How long one try may take. A slow phone network needs its time; the request itself is small. */
const PATIENCE = 30_000

/**
 * Sends a complaint once. `body` is the request as JSON text: a repeat under the same key must be the same text.
 * Never throws.
 */
export async function sendOnce(community: string, key: string, body: string): Promise<SendResult> {
  try {
    const response = await fetch(complaintsUrl(community), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body,
      signal: AbortSignal.timeout(PATIENCE),
    })
    const answer: unknown = await response.json().catch(() => null)
    return resultOf(response.status, answer)
  } catch {
    return { kind: 'unclear' }
  }
}

/** What an answer means for the sender. Anything that is not ours (a proxy's page, a captive portal) is unclear. */
export function resultOf(status: number, answer: unknown): SendResult {
  if (status === 201 || status === 200) {
    const filed = filedSchema.safeParse(answer)
    return filed.success ? { kind: 'filed', filed: filed.data } : { kind: 'unclear' }
  }
  if (status === 429 || status >= 500) return { kind: 'unclear' }
  const problem = problemSchema.safeParse(answer)
  if (!problem.success) return { kind: 'unclear' }
  return { kind: 'refused', code: problem.data.code, problems: problem.data.errors ?? [] }
}
