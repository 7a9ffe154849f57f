import { fileComplaintSchema } from '@linsheng/contracts/complaints'
import type { FieldProblem, ProblemCode } from '@linsheng/contracts/problem'
import type { SendResult } from '../sending.ts'
import type { DraftKeeper } from './use-draft.ts'
import type { Sender } from './use-sending.ts'

export type Delivery =
  | Extract<SendResult, { kind: 'filed' }>
  /** The contract or the server says no: nothing was filed. */
  | { kind: 'refused'; code: ProblemCode; problems: FieldProblem[] }
  | { kind: 'invalid' }
  /** Another text was filed under this key before. */
  | { kind: 'filed-before' }
  | { kind: 'stopped' }

/**
 * Sends the answers under the draft's key. The text of a request that got no answer is kept: if it turns out that it did arrive and the
 * answers have been changed since, `recover` sends that very text again and so gets its receipt.
 */
export function useDelivery(draft: DraftKeeper, sender: Sender) {
  async function deliver(body: string): Promise<Delivery> {
    if (draft.attempt() === undefined) draft.rememberAttempt(body)
    const result = await sender.send(draft.key(), body)
    if (result === null) return { kind: 'stopped' }
    if (result.kind === 'filed') return result
    if (result.code === 'idempotency-key-reused') return { kind: 'filed-before' }
    if (draft.attempt() === body) draft.rememberAttempt(undefined)
    return result
  }

  return {
    async send(request: Record<string, unknown>): Promise<Delivery> {
      const parsed = fileComplaintSchema.safeParse(request)
      return parsed.success ? deliver(JSON.stringify(parsed.data)) : { kind: 'invalid' }
    },
    async recover(): Promise<Delivery> {
      const body = draft.attempt()
      return body === undefined ? { kind: 'stopped' } : deliver(body)
    },
  }
}
