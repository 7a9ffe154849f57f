import { join } from 'node:path'
import { formatReceipt, RECEIPT_BYTES, receiptFrom } from '@linsheng/anonymity/receipts/server'
import type { Payload } from 'payload'
import { deriveSecret } from '../../secrets.ts'
import { DEMO_PEOPLE, type PersonKey } from './content/people.ts'

/**
 * In use a member's key is made in their browser and never seen here. The demonstration makes two, so that the whole can be
 * tried: their files lie beside the database, and the start prints what opens them.
 */
export const KEY_HOLDERS = ['chair', 'committee'] as const satisfies readonly PersonKey[]
export type KeyHolder = (typeof KEY_HOLDERS)[number]

export const demoKeysDir = (dataDir: string): string => join(dataDir, 'demo-keys')
export const keyFileOf = (holder: KeyHolder): string => `${holder}.age.txt`

const letters = (payload: Payload, use: string): string =>
  deriveSecret(payload.config.secret, use)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Follows from this installation's secret, as the demonstration's passwords do. */
export function passphraseOf(payload: Payload, holder: KeyHolder): string {
  const text = letters(payload, `demo/passphrase/${holder}`)
  return `${text.slice(0, 5)}-${text.slice(5, 10)}-${text.slice(10, 15)}`
}

/** The receipt of the conversation that can be opened as its writer. */
export const demoReceipt = (payload: Payload): string =>
  receiptFrom(Buffer.from(deriveSecret(payload.config.secret, 'demo/receipt'), 'base64url').subarray(0, RECEIPT_BYTES))

/** What the start prints about the channel. */
export function channelLines(payload: Payload, dataDir: string): string[] {
  const emailOf = (key: KeyHolder) => DEMO_PEOPLE.find((person) => person.key === key)?.email ?? ''
  return [
    ...KEY_HOLDERS.map((holder) => {
      const file = join(demoKeysDir(dataDir), keyFileOf(holder))
      return `${'key'.padEnd(10)} ${emailOf(holder).padEnd(24)} ${passphraseOf(payload, holder)}  opens ${file}`
    }),
    `${'speak'.padEnd(10)} ${'receipt to try'.padEnd(24)} ${formatReceipt(demoReceipt(payload))}`,
  ]
}
