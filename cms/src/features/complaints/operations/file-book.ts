import type { FileForCaller } from '@linsheng/contracts/complaints'
import type { Payload } from 'payload'
import type { Register } from '../register.ts'
import { fileForCaller } from './file-for-caller.ts'

export interface BookInput {
  rows: ReadonlyArray<FileForCaller & { key: string }>
  /** Account of the person who copies the book. */
  user: string
  now: number
}

type Filed = Awaited<ReturnType<typeof fileForCaller>>
export type BookRow =
  | { ok: true; key: string; filed: Extract<Filed, { ok: true }>['value'] }
  | { ok: false; key: string; code: string }

/**
 * Files the rows of a paper book, each for itself and once per key: one that is refused keeps no other back, and sending
 * all of them again files nothing twice. One after the other, so that numbers run as the book does.
 */
export async function fileBook(
  payload: Payload,
  register: Register,
  { rows, user, now }: BookInput,
): Promise<BookRow[]> {
  const answers: BookRow[] = []
  for (const { key, ...request } of rows) {
    const filed = await fileForCaller(payload, register, { request, user, idempotencyKey: key, now })
    answers.push(filed.ok ? { ok: true, key, filed: filed.value } : { ok: false, key, code: filed.code })
  }
  return answers
}
