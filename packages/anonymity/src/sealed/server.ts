import { createHmac } from 'node:crypto'
import { accept, type Decision, refuse } from '@linsheng/domain/complaints'
import { type Header, readHeader } from './header.ts'
import { RECIPIENTS_MIN } from './recipients-min.ts'
import { SIZE_STEPS, sealedSize } from './sizes.ts'

export { SIZE_STEPS, sealedSize } from './sizes.ts'

export type SealedRefusal =
  /** Not an age file. */
  | 'not-sealed'
  | 'too-few-recipients'
  /** Of no size that a message filled up to a step has. */
  | 'wrong-size'

/** What a server can see of a sealed message, and all that it checks before it stores one. Who the recipients are it cannot see. */
export function inspectSealed(file: Uint8Array): Decision<Header, SealedRefusal> {
  const header = readHeader(file)
  if (!header) return refuse('not-sealed')
  if (header.recipients < RECIPIENTS_MIN) return refuse('too-few-recipients')
  const isStep = SIZE_STEPS.some((step) => file.length - header.end === sealedSize(step))
  return isStep ? accept(header) : refuse('wrong-size')
}

const LOOKUP = /^[0-9a-f]{64}$/
const LABEL = 'linsheng/conversation-hash/v1\n'

/**
 * What is stored instead of a conversation's `lookup`: HMAC-SHA256, base64url (43 characters). Null when it has not the form.
 */
export function lookupHash(secret: string | Uint8Array, lookup: string): string | null {
  if (!LOOKUP.test(lookup)) return null
  return createHmac('sha256', secret).update(LABEL).update(lookup).digest('base64url')
}
