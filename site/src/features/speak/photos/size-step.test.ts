import { newKeyPair, type Photo, seal } from '@linsheng/anonymity/sealed'
import { MESSAGE_TEXT_MAX } from '@linsheng/anonymity/sealed/sizes'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sizeStep } from './size-step.ts'

const recipients = (await Promise.all([newKeyPair(), newKeyPair()])).map(({ recipient }) => recipient)
const photoOf = (length: number): Photo => ({ type: 'image/jpeg', bytes: new Uint8Array(length) })

it('is the smallest for every text', () => {
  expect(sizeStep('', [])).toBe(sizeStep('一'.repeat(MESSAGE_TEXT_MAX), []))
})

it('is null for what cannot be sealed', () => {
  const tooLarge = Array.from({ length: 8 }, () => photoOf(2.2 * 1024 * 1024))
  expect(sizeStep('', tooLarge)).toBeNull()
})

it('promises no less than what is sent', async () => {
  const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: MESSAGE_TEXT_MAX / 2 })
  const sizes = fc.array(fc.nat({ max: 300_000 }), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(texts, sizes, async (text, lengths) => {
      const photos = lengths.map(photoOf)
      const [replyTo = ''] = recipients
      const sealed = await seal(
        { kind: 'follow-up', format: 1, community: 'demo', sentAt: Date.now(), text, replyTo, mayHandOn: false },
        photos,
        recipients,
      )
      if (!sealed.ok) throw new Error(sealed.code)
      const step = sizeStep(text, photos) ?? 0
      expect(sealed.value.length).toBeLessThan(step * 1.05)
    }),
    { numRuns: 30 },
  )
})
