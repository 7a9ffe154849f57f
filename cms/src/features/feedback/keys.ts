import { createHmac } from 'node:crypto'
import { lookupHash } from '@linsheng/anonymity/sealed/server'
import type { Payload } from 'payload'
import { deriveSecret } from '../../secrets.ts'

type Use = 'lookups' | 'proofs' | 'proof-keys' | 'spent'

const known = new WeakMap<Payload, Map<Use, string>>()

/** This installation's secret for one use in the anonymous channel. */
export function channelSecret(payload: Payload, use: Use): string {
  const keys = known.get(payload) ?? new Map<Use, string>()
  known.set(payload, keys)
  const key = keys.get(use) ?? deriveSecret(payload.config.secret, `feedback/${use}`)
  keys.set(use, key)
  return key
}

/** A lookup in the right form that no receipt leads to, as far as anybody could find out. */
const NO_LOOKUP = '0'.repeat(64)

/** What a conversation is stored under. For a malformed lookup that of none, at the same cost: it is looked for all the same. */
export function hashOfLookup(payload: Payload, lookup: string): string {
  const secret = channelSecret(payload, 'lookups')
  const hash = lookupHash(secret, lookup) ?? lookupHash(secret, NO_LOOKUP)
  if (hash === null) throw new Error('a lookup in the right form has a hash')
  return hash
}

/** What is remembered of a proof that was used. */
export const hashOfProof = (payload: Payload, signature: string): string =>
  createHmac('sha256', channelSecret(payload, 'spent')).update(signature).digest('base64url')
