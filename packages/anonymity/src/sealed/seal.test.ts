import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encryptTo } from './age.ts'
import { archiveSize, writeArchive } from './archive.ts'
import { readHeader } from './header.ts'
import { newKeyPair } from './keys.ts'
import { filesOf, type Message, type Photo } from './message.ts'
import { reseal, seal, unseal } from './seal.ts'
import { inspectSealed } from './server.ts'
import { MESSAGE_TEXT_MAX, SIZE_STEPS } from './sizes.ts'
import { bytesOf, messages, photosOf, REPLY_TO, report } from './testing/messages.ts'

const [chair, deputy, stranger] = await Promise.all([newKeyPair(), newKeyPair(), newKeyPair()])
const recipients = [chair, deputy].map(({ recipient }) => recipient)

async function sealed(message: Message = report, photos: readonly Photo[] = [], to = recipients): Promise<Uint8Array> {
  const decision = await seal(message, photos, to)
  if (!decision.ok) throw new Error(decision.code)
  return decision.value
}

const withoutNames = (photos: readonly Photo[]) => photos.map(({ type, bytes }) => ({ type, bytes }))

async function expectRoundTrip(message: Message, photos: readonly Photo[]): Promise<void> {
  const file = await sealed(message, photos)
  expect(inspectSealed(file)).toMatchObject({ ok: true, value: { recipients: 2 } })
  for (const { identity } of [chair, deputy]) {
    const unsealed = await unseal(file, identity)
    if (!unsealed.ok) throw new Error(unsealed.code)
    expect(unsealed.value.message).toEqual(message)
    expect(withoutNames(unsealed.value.photos)).toEqual(withoutNames(photos))
  }
}

const textStep = SIZE_STEPS[0] ?? 0
const roomForPhoto = (step: number) => step - archiveSize(filesOf(report, [{ type: 'image/webp', bytes: bytesOf(0) }]))

describe('a sealed message', () => {
  it('is opened by each recipient as it was written', async () => {
    await fc.assert(fc.asyncProperty(messages, fc.array(photosOf(40_000), { maxLength: 8 }), expectRoundTrip), {
      numRuns: 40,
    })
  })

  it.each(SIZE_STEPS.slice(0, 4).flatMap((step) => [-512, -1, 0, 1].map((off) => [step, off] as const)))(
    'is opened whole at the step of %i bytes, %i bytes from full',
    async (step, off) => {
      await expectRoundTrip(report, [{ type: 'image/jpeg', bytes: bytesOf(roomForPhoto(step) + off) }])
    },
  )

  it('is as long as any other of its step', async () => {
    const lengths = await Promise.all(
      ['a', '一'.repeat(MESSAGE_TEXT_MAX)].map(async (text) => (await sealed({ ...report, text })).length),
    )
    const [shortest, longest] = lengths
    expect(shortest).toBe(longest)
    expect(archiveSize(filesOf({ ...report, text: '一'.repeat(MESSAGE_TEXT_MAX) }, []))).toBeLessThan(textStep)
  })

  it('gives photos names that say nothing', async () => {
    const photo: Photo = { type: 'image/webp', bytes: bytesOf(10) }
    const unsealed = await unseal(await sealed(report, [photo, photo]), chair.identity)
    const names = unsealed.ok ? unsealed.value.photos.map(({ name }) => name) : []
    expect(names).toEqual([
      expect.stringMatching(/^[0-9a-f]{32}\.webp$/),
      expect.stringMatching(/^[0-9a-f]{32}\.webp$/),
    ])
    expect(new Set(names).size).toBe(2)
  })

  it('shows nothing of what was written, nor to whom', async () => {
    const file = Buffer.from(await sealed({ ...report, text: 'canary' }))
    for (const text of ['canary', 'demo', 'message.json', REPLY_TO, ...recipients])
      expect(file.includes(text)).toBe(false)
    expect(await sealed()).not.toEqual(await sealed())
  })
})

describe('opening', () => {
  it('is refused to everybody else', async () => {
    expect(await unseal(await sealed(), stranger.identity)).toEqual({ ok: false, code: 'wrong-key' })
  })

  it('is refused to a member who left, for what comes after', async () => {
    const remaining = [deputy, stranger].map(({ recipient }) => recipient)
    expect(await unseal(await sealed(report, [], remaining), chair.identity)).toEqual({ ok: false, code: 'wrong-key' })
  })

  it('is refused in so many words when any byte was altered', async () => {
    const file = await sealed(report, [{ type: 'image/jpeg', bytes: bytesOf(70_000) }])
    const header = readHeader(file)?.end ?? 0
    const anywhere = fc.oneof(fc.nat({ max: header - 1 }), fc.integer({ min: header, max: file.length - 1 }))
    await fc.assert(
      fc.asyncProperty(anywhere, fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const altered = file.slice()
        altered[at] = (altered[at] ?? 0) ^ by
        const code = await codeOf(altered)
        expect(at < header ? ['not-sealed', 'wrong-key', 'altered'] : ['altered']).toContain(code)
      }),
    )
  })

  it('is refused when something is missing or was added', async () => {
    const file = await sealed()
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: file.length - 1 }), async (length) => {
        expect(['not-sealed', 'altered']).toContain(await codeOf(file.subarray(0, length)))
      }),
    )
    expect(await codeOf(Uint8Array.of(...file, 0))).toBe('altered')
  })

  it('is refused when what was sealed is not one of our messages', async () => {
    const files = filesOf(report, [])
    const [message = { name: '', bytes: new Uint8Array() }] = files
    const json = (value: unknown) => ({ name: 'message.json', bytes: new TextEncoder().encode(JSON.stringify(value)) })
    const brokenLetter = message.bytes.with(new TextDecoder().decode(message.bytes).indexOf('service'), 0xff)
    const photo = { name: `${'0'.repeat(32)}.jpg`, bytes: bytesOf(1) }
    const wrong = [
      [],
      [{ ...message, name: 'report.json' }],
      [{ ...message, bytes: brokenLetter }],
      [{ ...message, bytes: Uint8Array.of(0xef, 0xbb, 0xbf, ...message.bytes) }],
      [json({ ...report, format: 2 })],
      [json({ ...report, kind: 'order' })],
      [json({ ...report, replyTo: 'age1pq1' })],
      [json({ ...report, extra: true })],
      [message, { ...photo, name: 'IMG_2026.jpg' }],
      [message, { ...photo, name: `${'0'.repeat(32)}.svg` }],
      [message, ...Array.from({ length: 9 }, () => photo)],
    ]
    for (const given of wrong) {
      expect(await codeOf(await encryptTo(recipients, writeArchive(given, textStep)))).toBe('unknown-form')
    }
    expect(await codeOf(await encryptTo(recipients, bytesOf(100)))).toBe('unknown-form')
    expect(await codeOf(await encryptTo(recipients, writeArchive([message, photo], textStep)))).toBe('ok')
  })

  async function codeOf(file: Uint8Array): Promise<string> {
    const decision = await unseal(file, deputy.identity)
    return decision.ok ? 'ok' : decision.code
  }
})

describe('sealing is refused', () => {
  it('to fewer than two', async () => {
    const refused = { ok: false, code: 'too-few-recipients' }
    expect(await seal(report, [], [])).toEqual(refused)
    expect(await seal(report, [], [chair.recipient])).toEqual(refused)
    expect(await seal(report, [], [chair.recipient, chair.recipient])).toEqual(refused)
  })

  it('to what is no recipient', async () => {
    const weak = 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z'
    for (const wrong of ['', 'age1', weak, chair.recipient.replace(/.$/, 'q'), chair.identity]) {
      expect(await seal(report, [], [chair.recipient, wrong])).toEqual({ ok: false, code: 'unusable-recipient' })
    }
  })

  it('of what readers would not take', async () => {
    for (const wrong of [
      { text: '' },
      { text: 'a'.repeat(MESSAGE_TEXT_MAX + 1) },
      { sentAt: 0.5 },
      { sentAt: Date.parse('9999-12-31T23:59:59.999Z') + 1 },
      { community: '' },
    ]) {
      const refused = await seal({ ...report, ...wrong }, [], recipients)
      expect(refused).toEqual({ ok: false, code: 'malformed-message' })
    }
  })

  it('of too much', async () => {
    const photo: Photo = { type: 'image/webp', bytes: bytesOf(1) }
    const many = Array.from({ length: 9 }, () => photo)
    expect(await seal(report, many, recipients)).toEqual({ ok: false, code: 'too-many-photos' })
    const large = { ...photo, bytes: new Uint8Array(roomForPhoto(SIZE_STEPS.at(-1) ?? 0) + 512) }
    expect(await seal(report, [large], recipients)).toEqual({ ok: false, code: 'too-large' })
  })
})

describe('sealing again', () => {
  it('gives a member with a new key back what was sealed to the lost one', async () => {
    const photo: Photo = { type: 'image/jpeg', bytes: bytesOf(20_000) }
    const file = await sealed(report, [photo])
    const again = await reseal(file, deputy.identity, [deputy.recipient, stranger.recipient])
    if (!again.ok) throw new Error(again.code)
    expect(inspectSealed(again.value)).toMatchObject({ ok: true, value: { recipients: 2 } })
    expect(await unseal(again.value, stranger.identity)).toEqual(await unseal(file, deputy.identity))
    expect(await unseal(again.value, chair.identity)).toEqual({ ok: false, code: 'wrong-key' })
  })

  it('needs a key that opens it', async () => {
    expect(await reseal(await sealed(), stranger.identity, recipients)).toEqual({ ok: false, code: 'wrong-key' })
  })
})
