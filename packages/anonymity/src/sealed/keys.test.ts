import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, formatFingerprint, isRecipient, keyPairOf, newKeyPair, publishedRecipients } from './keys.ts'
import { REPLY_TO } from './testing/messages.ts'

describe('a key', () => {
  it('is known by its secret half', async () => {
    const pair = await newKeyPair()
    expect(await keyPairOf(pair.identity)).toEqual(pair)
    expect(await isRecipient(pair.recipient)).toBe(true)
    expect((await newKeyPair()).identity).not.toBe(pair.identity)
  })

  it('is nothing else', async () => {
    const { identity, recipient } = await newKeyPair()
    const swapped = identity.replace(/(.)(.)$/, (_, a: string, b: string) => b + (a === b ? 'Q' : a))
    for (const text of ['', recipient, identity.toLowerCase(), ` ${identity}`, swapped, `${identity}Q`]) {
      expect(await keyPairOf(text)).toBeNull()
    }
    for (const text of ['', identity, recipient.toUpperCase(), `${recipient}\n`, 'age1pq1qqqq']) {
      expect(await isRecipient(text)).toBe(false)
    }
  })

  it('has the fingerprint that any tool computes', () => {
    const fingerprint = createHash('sha256').update(REPLY_TO).digest('hex')
    expect(fingerprintOf(REPLY_TO)).toBe(fingerprint)
    expect(formatFingerprint(fingerprint)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
    expect(formatFingerprint(fingerprint).replaceAll(' ', '')).toBe(fingerprint.slice(0, 32))
  })
})

describe('the recipients a server names', () => {
  it('are taken when they are those of the public log', async () => {
    const [a, b, c] = (await Promise.all([newKeyPair(), newKeyPair(), newKeyPair()])).map(({ recipient }) => recipient)
    if (!a || !b || !c) throw new Error('three keys')
    const published = [a, b].map(fingerprintOf)
    expect(publishedRecipients([b, a], published)).toEqual({ ok: true, value: [b, a] })
    for (const named of [[a, c], [a, b, c], [a], [a, a], []]) {
      expect(publishedRecipients(named, published)).toEqual({ ok: false, code: 'recipients-differ' })
    }
  })
})
