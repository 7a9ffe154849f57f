import { createDecipheriv } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatReceipt, parseReceipt } from '../receipts/index.ts'
import { type KeyPair, newKeyPair } from './keys.ts'
import { type Conversation, conversationOf, newReceipt, unwrapReplyKey, wrapReplyKey } from './reply-key.ts'

const RECEIPT = 'ZZZZZZZZZZZZZZZZM'
/** Computed once with another implementation of Argon2id (version 0x13) for this receipt in the community `demo`. */
const DERIVED =
  '3716adf759f1307f1d53034e699e7ea6275693f9612565dab1c875988c99680c9a59ab0a089e01062bee37690eb6c7e81147123286c338517aca0c24a99eb192'

let conversation: Conversation
let elsewhere: Conversation
let pair: KeyPair
beforeAll(async () => {
  conversation = await conversationOf(RECEIPT, 'demo')
  elsewhere = await conversationOf(RECEIPT, 'other')
  pair = await newKeyPair()
})

describe('a reporter’s receipt', () => {
  it('is made in the browser, readable and never the same', () => {
    const many = new Set(Array.from({ length: 1000 }, newReceipt))
    expect(many.size).toBe(1000)
    expect([...many].every((receipt) => parseReceipt(receipt) === receipt)).toBe(true)
  })

  it('opens the same conversation in every version', async () => {
    expect(conversation.lookup).toBe(DERIVED.slice(0, 64))
    const wrapped = Buffer.from(await wrapReplyKey(pair, conversation), 'base64')
    const decipher = createDecipheriv('aes-256-gcm', Buffer.from(DERIVED.slice(64), 'hex'), wrapped.subarray(0, 12))
    decipher.setAAD(Buffer.from('linsheng/conversation/v1')).setAuthTag(wrapped.subarray(-16))
    expect(decipher.update(wrapped.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')).toBe(pair.identity)
  })

  it('opens another conversation in another community', () => {
    expect(elsewhere.lookup).not.toBe(conversation.lookup)
  })

  it('is taken in one form only', async () => {
    await expect(conversationOf(formatReceipt(RECEIPT), 'demo')).rejects.toThrow(RangeError)
    await expect(conversationOf('', 'demo')).rejects.toThrow(RangeError)
  })
})

describe('a reporter’s key', () => {
  it('comes back from where the server keeps it', async () => {
    const wrapped = await wrapReplyKey(pair, conversation)
    expect(await unwrapReplyKey(wrapped, conversation)).toEqual({ ok: true, value: pair })
    expect(await wrapReplyKey(pair, conversation)).not.toBe(wrapped)
  })

  const refused = { ok: false, code: 'unreadable-key' }

  it('does not come back for another receipt', async () => {
    expect(await unwrapReplyKey(await wrapReplyKey(pair, conversation), elsewhere)).toEqual(refused)
  })

  it('does not come back altered, nor from anything else', async () => {
    const wrapped = Buffer.from(await wrapReplyKey(pair, conversation), 'base64')
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: wrapped.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const altered = Buffer.from(wrapped)
        altered[at] = (altered[at] ?? 0) ^ by
        expect(await unwrapReplyKey(altered.toString('base64'), conversation)).toEqual(refused)
      }),
    )
    for (const text of ['', '?', 'AAAA', wrapped.subarray(0, 12).toString('base64')]) {
      expect(await unwrapReplyKey(text, conversation)).toEqual(refused)
    }
    const nonsense = { identity: 'no key', recipient: '' }
    expect(await unwrapReplyKey(await wrapReplyKey(nonsense, conversation), conversation)).toEqual(refused)
  })
})
