/** All that sending needs, loaded when somebody is about to send. */
import { fileReader } from '@linsheng/audit'
import type { Answers } from '@linsheng/domain/surveys'
import type { Kept, Outbox } from '../answering/kept.ts'
import { publishedKey, type Shown } from './published-key.ts'
import { packed } from './response.ts'
import { freshBlinding, signedToken } from './token.ts'
import { done, type Tried } from './trouble.ts'

export { leafOf, sendResponse } from './response.ts'

export interface Order extends Shown {
  code: string
  blinding: Kept['blinding']
  /** As `parseResponse` gave them. */
  answers: Answers
  closesAt: number
  /** Called before anything is sent with it. */
  onBlinding: (blinding: NonNullable<Kept['blinding']>) => void
}

/** Checks the key, has a token signed, and gives the response as it will be sent later. */
export async function prepareResponse(order: Order): Promise<Tried<Outbox>> {
  const key = await publishedKey(order, fileReader(`/data/${order.community}/`))
  if (!key.ok) return key
  const blinding = order.blinding?.keyHash === order.keyHash ? order.blinding : await freshBlinding(order, key.value)
  order.onBlinding(blinding)
  const token = await signedToken(order, key.value, order.code, blinding)
  return token.ok ? done(packed(token.value, order.answers, Date.now(), order.closesAt)) : token
}
